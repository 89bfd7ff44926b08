package se.lis.rules.view.classification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.lis.core.classification.InformationClassification;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** The controls that a classification asks for. ISO/IEC 27001 6.1.3. */
public final class RequiredControls extends ClassificationView {

    private static final String CONTROLS = "requiredControls";

    /** Joins a classification with the register and the law that it is judged by. */
    public RequiredControls(InformationClassification classification, ViewContext context) {
        super(classification, context);
    }

    /** Returns the path of each control. */
    private List<String> controls() {
        int count = facts().members(CONTROLS).value().size();
        return IntStream.range(0, count)
                .mapToObj(place -> CONTROLS + "[" + place + "].")
                .toList();
    }

    private String name(String control) {
        return this.<String>fact(control + "id").value();
    }

    private Answer any(Function<String, Answer> question) {
        List<Answer> answers = controls().stream().map(question).toList();
        return answers.isEmpty() ? given(CONTROLS) : Answer.any(answers);
    }

    /** Returns the names of the controls that a question may be answered yes for. */
    private Known<Set<String>> asked(Function<String, Answer> question) {
        Set<String> names = new TreeSet<>();
        for (String control : controls()) {
            if (!question.apply(control).no()) {
                names.add(name(control));
            }
        }
        return Known.workedOut(() -> names, facts().members(CONTROLS));
    }

    private Known<Set<String>> those(Function<String, Answer> question) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        controls().forEach(control -> answers.put(name(control), question.apply(control)));
        return answers.isEmpty() ? Known.workedOut(Set::of, facts().members(CONTROLS)) : thoseWhere(answers);
    }

    // ---------------------------------------------------------------- implemented or planned

    /** Returns whether it asks for any. */
    public Answer exist() {
        return given(CONTROLS);
    }

    /** Returns the names of all. */
    public Known<Set<String>> all() {
        return asked(control -> given(control + "id"));
    }

    /** Returns the names of those that are implemented, or that an activity is planned for. */
    public Known<Set<String>> implementedOrPlanned() {
        return those(control -> either(implemented(control), control));
    }

    /**
     * Returns whether a control is implemented; one that was checked, or found to suffice, is on a day that is
     * missing.
     */
    private Answer implemented(String control) {
        Answer implemented = given(control + "implementedOn");
        Answer seen = given(control + "verifiedOn").or(yes(control + "sufficient"));
        return implemented.no() && seen.yes() ? implemented.orUnknown(CONTROLS + ".implementedOn") : implemented;
    }

    private Answer either(Answer done, String control) {
        return done.yes() ? done : done.or(planned(control));
    }

    /** Returns whether an activity answers a control; one that does not state in which classification may. */
    private Answer planned(String control) {
        return answering(ActivityTargetKind.CONTROL, fact(control + "id")).exists();
    }

    // ---------------------------------------------------------------- checked in time

    /** Returns whether any is implemented. */
    public Answer anyImplemented() {
        return any(this::implemented);
    }

    /** Returns the names of those that are, or may be, implemented. */
    public Known<Set<String>> implemented() {
        return asked(this::implemented);
    }

    /** Returns the names of those that need no check now: not implemented, or implemented or checked recently. */
    public Known<Set<String>> checkedInTime() {
        return those(control -> implemented(control).negate().or(thisDay().atMost(checkDue(control))));
    }

    private Known<LocalDate> checkDue(String control) {
        Known<LocalDate> implemented = fact(control + "implementedOn");
        Known<LocalDate> checked = this.<LocalDate>last(control + "verifiedOn")
                .notBefore(implemented)
                .follows(implemented);
        return Known.firstGiven(checked, implemented).plus("classification.controlVerification");
    }

    // ---------------------------------------------------------------- found insufficient

    /** Returns whether any was checked. */
    public Answer anyChecked() {
        return any(this::checked);
    }

    /** Returns the names of those that were checked. */
    public Known<Set<String>> checked() {
        return asked(this::checked);
    }

    private Answer checked(String control) {
        return given(control + "verifiedOn").or(given(control + "sufficient"));
    }

    /**
     * Returns the names of those that nothing is to be done about: not checked, sufficient, or an activity is planned
     * for them.
     */
    public Known<Set<String>> sufficientOrPlanned() {
        return those(control ->
                checked(control).no() ? checked(control).negate() : either(yes(control + "sufficient"), control));
    }
}

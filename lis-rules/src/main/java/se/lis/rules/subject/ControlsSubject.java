package se.lis.rules.subject;

import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.lis.core.artefact.Answer;
import se.lis.core.classification.InformationClassification;
import se.lis.core.classification.RequiredControl;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.planning.ActivityTargetKind;

/** The controls that the current classification of a process or system in use asks for. */
public final class ControlsSubject extends Subject {

    private final InformationClassification classification;

    /** Joins it with what surrounds it. */
    public ControlsSubject(InformationClassification classification, Register register, Circumstances circumstances) {
        super(classification, register, circumstances);
        this.classification = classification;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(classification);
    }

    private Set<String> named(Predicate<RequiredControl> picked) {
        Set<String> names = new TreeSet<>();
        classification.requiredControls().stream().filter(picked).forEach(control -> names.add(control.id()));
        return names;
    }

    private Answer planned(RequiredControl control) {
        return register().answered(ActivityTargetKind.CONTROL, control.id(), classification.id());
    }

    /** Returns the controls that it asks for. */
    public Set<String> required() {
        return named(control -> true);
    }

    /** Returns the controls that are neither implemented nor planned. */
    public Set<String> unplanned() {
        return named(control -> control.implementedOn().isEmpty() && planned(control) == Answer.NO);
    }

    /** Returns the controls that are not implemented, and of which nobody can tell whether they are planned. */
    public Set<String> perhapsUnplanned() {
        return named(control -> control.implementedOn().isEmpty() && planned(control) == Answer.UNKNOWN);
    }

    /** Returns the controls that are implemented. */
    public Set<String> implemented() {
        return named(control -> control.implementedOn().isPresent());
    }

    /** Returns the controls that are implemented and were not found sufficient recently: since they were, or last checked. */
    public Set<String> unverified() {
        Period interval = parameters().classification(decidingDay()).controlVerification();
        return named(control -> control.implementedOn()
                .map(implemented -> control.verifiedOn().orElse(implemented).plus(interval))
                .filter(due -> today().isAfter(due))
                .isPresent());
    }

    /** Returns whether a later check hides earlier ones. */
    public boolean verificationHidden() {
        return hidden(
                InformationClassification.class,
                each -> each.requiredControls().stream()
                        .flatMap(control -> control.verifiedOn().stream())
                        .max(Comparator.naturalOrder()));
    }

    private static boolean checked(RequiredControl control) {
        return control.verifiedOn().isPresent() || control.sufficient().isPresent();
    }

    /** Returns the controls that were checked. */
    public Set<String> verified() {
        return named(ControlsSubject::checked);
    }

    /** Returns the controls that were found insufficient, and nothing is planned for. */
    public Set<String> insufficient() {
        return named(control -> control.sufficient().equals(Optional.of(false)) && planned(control) == Answer.NO);
    }

    /** Returns the controls that were checked without an outcome, or found insufficient with nobody able to tell what is planned. */
    public Set<String> perhapsInsufficient() {
        return named(control -> checked(control)
                && (control.sufficient().isEmpty()
                        || (!control.sufficient().get() && planned(control) == Answer.UNKNOWN)));
    }
}

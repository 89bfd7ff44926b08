package se.lis.rules.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.RaisedBecause;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.organisation.PersonalDataKind;

/** How much depends on a process: on a NIS sector, on what society must be able to do, on many people's sensitive data. */
public final class ProcessImportance {

    private final View view;

    /** Looks with the eyes of a view, so that what is read is in its proofs. */
    public ProcessImportance(View view) {
        this.view = view;
    }

    /** Returns whether a process is in a NIS sector on the day whose law decides. */
    public Answer inNisSector(Facts process) {
        return inNisSector(process, view.lawDay());
    }

    /** Returns whether a process is in a NIS sector on a day: one that has ended is in none, whatever is left open. */
    public Answer inNisSector(Facts process, Known<LocalDate> day) {
        List<Answer> scopes = process.parts("nisScopes").stream()
                .map(scope -> day.within(scope.act("from"), scope.act("until")))
                .toList();
        return scopes.isEmpty()
                ? process.given("nisScopes")
                : Answer.any(scopes).and(goesOn(process, day));
    }

    /** Returns whether a process has not ended on a day, as far as known. */
    public static Answer goesOn(Facts process, Known<LocalDate> day) {
        Known<LocalDate> ended = process.act("endedOn");
        return ended.given() ? ended.after(day) : ended.isGiven().negate();
    }

    /** Returns whether a process handles personal data at large volume: by decision, else by the number of people. */
    public Answer largeVolume(Facts process) {
        return largeVolume(process, () -> view.limit("classification.largeVolume"));
    }

    private static Answer largeVolume(Facts process, Supplier<Known<Integer>> from) {
        Known<Boolean> decided = process.act("largeVolume");
        return decided.given()
                ? Answer.of(decided)
                : process.<Integer>fact("approximateDataSubjects").atLeast(from.get());
    }

    /** Returns whether a process handles privacy-sensitive data or special categories at large volume. */
    public Answer sensitiveAtLargeVolume(Facts process) {
        return sensitive(process).and(largeVolume(process));
    }

    /** Returns whether it does by what is a large volume on a day; see {@link View#limitOn}. */
    public Answer sensitiveAtLargeVolume(Facts process, Known<LocalDate> day) {
        return sensitive(process).and(largeVolume(process, () -> view.limitOn("classification.largeVolume", day)));
    }

    private Answer sensitive(Facts process) {
        return process.<PersonalDataKind>fact("personalData").atLeast(view.stated(PersonalDataKind.PRIVACY_SENSITIVE));
    }

    /**
     * What raises the severity of a finding.
     *
     * @param reasons why; none where nothing raises it
     * @param answer the same as an answer: of each reason, the first process that gives it; null where nothing raises it
     */
    public record Raised(
            Set<RaisedBecause> reasons, @Nullable Answer answer) {

        /** That nothing raises it. */
        public static final Raised NOT = new Raised(Set.of(), null);
    }

    /** Returns what raises the severity of a finding on what some processes depend on. */
    Raised raised(List<Facts> processes) {
        Set<RaisedBecause> reasons = EnumSet.noneOf(RaisedBecause.class);
        List<Answer> raising = new ArrayList<>();
        for (Facts process : processes) {
            for (RaisedBecause reason : RaisedBecause.values()) {
                Answer answer = reasons.contains(reason) ? null : raised(process, reason);
                if (answer != null && answer.yes()) {
                    reasons.add(reason);
                    raising.add(answer);
                }
            }
        }
        return raising.isEmpty()
                ? Raised.NOT
                : new Raised(reasons, Answer.made(DerivationStep.OR, true, raising.toArray(new Answer[0])));
    }

    private Answer raised(Facts process, RaisedBecause reason) {
        return switch (reason) {
            case NIS_SECTOR -> inNisSector(process);
            case RSA_PRIORITISED -> process.given("rsaPrioritisedOn").and(goesOn(process, view.lawDay()));
            case SPECIAL_CATEGORIES_AT_LARGE_VOLUME ->
                process.<PersonalDataKind>fact("personalData")
                        .is(PersonalDataKind.SPECIAL_CATEGORIES)
                        .and(largeVolume(process))
                        .and(goesOn(process, view.lawDay()));
        };
    }
}

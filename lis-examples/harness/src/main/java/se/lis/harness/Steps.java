package se.lis.harness;

import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;

/** Kinds of steps that are worded alike. */
final class Steps {

    private Steps() {}

    /** Returns whether a value is the moment that the assessment is for, or its day. */
    static boolean isNow(Derivation derivation) {
        return derivation.step() == DerivationStep.AS_OF
                || (derivation.step() == DerivationStep.DAY
                        && derivation.of().get(0).step() == DerivationStep.AS_OF);
    }

    /** Returns whether the calendar makes a value of now, such as the first day of this year: that explains itself. */
    static boolean isOfNow(Derivation derivation) {
        return isNow(derivation)
                || (isOfTheCalendar(derivation.step())
                        && isOfNow(derivation.of().get(0)));
    }

    /** Returns whether a step takes a day, month or year of another day. */
    static boolean isOfTheCalendar(DerivationStep step) {
        return switch (step) {
            case DAY_BEFORE, DAY_AFTER, START_OF_YEAR, END_OF_YEAR, YEAR, START_OF_MONTH, END_OF_MONTH -> true;
            default -> false;
        };
    }

    /** Returns whether a step takes one of several times. */
    static boolean isChoice(DerivationStep step) {
        return step == DerivationStep.EARLIEST || step == DerivationStep.LATEST || step == DerivationStep.FIRST_GIVEN;
    }
}

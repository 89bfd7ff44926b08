package se.lis.core.assessment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rates of an assessment, by rule, area and unit, and of the organisation as a whole.
 *
 * <p>Rules that judged nothing, not being applicable, in force or able to run, are in no rate and have none of their own.
 * A unit's rate is of the subjects that it carries itself, not those of units below it.
 *
 * @param organisation the rate of all verdicts
 * @param byRule the rates by id of rule
 * @param byArea the rates by area, for example {@code incident-management}
 * @param byUnit the rates by id of unit
 */
public record ComplianceRates(
        ComplianceRate organisation,
        SortedMap<String, ComplianceRate> byRule,
        SortedMap<String, ComplianceRate> byArea,
        SortedMap<String, ComplianceRate> byUnit) {

    /** Keeps own copies. */
    public ComplianceRates {
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
        byArea = Collections.unmodifiableSortedMap(new TreeMap<>(byArea));
        byUnit = Collections.unmodifiableSortedMap(new TreeMap<>(byUnit));
    }

    static ComplianceRates of(Assessment assessment) {
        SortedMap<String, ComplianceRate> byRule = new TreeMap<>();
        SortedMap<String, ComplianceRate> byArea = new TreeMap<>();
        SortedMap<String, ComplianceRate> byUnit = new TreeMap<>();
        for (Outcome outcome : assessment.outcomes()) {
            if (outcome.status() == OutcomeStatus.ASSESSED) {
                ComplianceRate rate = ComplianceRate.of(outcome);
                byRule.put(outcome.rule(), rate);
                byArea.merge(outcome.area(), rate, ComplianceRate::plus);
            }
        }
        for (UnitOutcome outcome : assessment.unitOutcomes()) {
            byUnit.merge(outcome.unit(), ComplianceRate.of(outcome), ComplianceRate::plus);
        }
        return new ComplianceRates(ComplianceRate.of(assessment.outcomes()), byRule, byArea, byUnit);
    }
}

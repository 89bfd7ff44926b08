package se.lis.rules.oracle.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The oracles of all rules of the catalogue. */
public final class Oracles {

    private static final List<Oracle> ALL = Stream.of(
                    AccessRules.rules(),
                    ActDutyRules.rules(),
                    ActivityRules.rules(),
                    BreachRules.rules(),
                    ClassificationRules.rules(),
                    ClassificationWorkRules.rules(),
                    ContinuityRules.rules(),
                    DataQualityRules.rules(),
                    DocumentRules.rules(),
                    ImpactAssessmentRules.rules(),
                    IncidentHandlingRules.rules(),
                    ManagementReviewRules.rules(),
                    OrganisationRules.rules(),
                    ProcessingRules.rules(),
                    ProcurementRules.rules(),
                    RiskRules.rules(),
                    SignificantIncidentRules.rules(),
                    TrainingRules.rules(),
                    YearRules.rules())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Oracle> BY_RULE =
            ALL.stream().collect(Collectors.toMap(Oracle::rule, Function.identity()));

    private Oracles() {}

    /** Returns the oracles of all rules, by field. */
    public static List<Oracle> all() {
        return ALL;
    }

    /**
     * Returns the oracles of some rules, in the order in which they are named.
     *
     * @throws IllegalArgumentException if a rule has none
     */
    public static List<Oracle> of(String... rules) {
        return Stream.of(rules)
                .map(rule -> Optional.ofNullable(BY_RULE.get(rule))
                        .orElseThrow(() -> new IllegalArgumentException("no oracle is stated for " + rule)))
                .toList();
    }
}

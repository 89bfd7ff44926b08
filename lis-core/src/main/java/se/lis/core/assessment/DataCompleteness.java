package se.lis.core.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of what was to be decided the register has the data for, and what would help most.
 *
 * <p>A decision is one rule on one subject. {@link #undetermined} of {@link #decisions} could not be made.
 *
 * @param decisions how many decisions there were to make
 * @param undetermined how many of them could not be made
 * @param withoutAttribute how many of those name no missing attribute: a contradiction or the law itself leaves them open
 * @param gaps the missing attributes, the one that alone settles most decisions first
 */
public record DataCompleteness(long decisions, long undetermined, long withoutAttribute, List<Gap> gaps) {

    private static final int WHOLE = 100;

    private static final Comparator<Gap> ORDER = Comparator.comparingLong(Gap::settles)
            .thenComparingLong(Gap::concerns)
            .reversed()
            .thenComparing(Gap::subjectType)
            .thenComparing(Gap::attribute);

    /**
     * An attribute that is missing.
     *
     * @param subjectType the kind of artefact that can't be judged, as JSON writes it
     * @param attribute the attribute that it takes, of the subject or of what it refers to
     * @param settles how many decisions lack this attribute and no other
     * @param concerns how many decisions lack it, alone or among others
     */
    public record Gap(String subjectType, String attribute, long settles, long concerns) {}

    /** Keeps an own copy. */
    public DataCompleteness {
        gaps = List.copyOf(gaps);
    }

    /** Returns the share of decisions that could be made in whole per cent, rounded down; empty without any. */
    public OptionalInt percent() {
        return decisions == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(WHOLE * (decisions - undetermined) / decisions));
    }

    static DataCompleteness of(Assessment assessment) {
        Map<Decision, Set<String>> open = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            if (finding.kind() == FindingKind.UNDETERMINED) {
                open.computeIfAbsent(new Decision(finding.rule(), finding.subject()), decision -> new TreeSet<>())
                        .addAll(finding.missing());
            }
        }
        Map<String, Map<String, Gap>> gaps = new HashMap<>();
        open.forEach((decision, missing) -> {
            String type = decision.subject().type();
            for (String attribute : missing) {
                gaps.computeIfAbsent(type, each -> new HashMap<>())
                        .merge(
                                attribute,
                                new Gap(type, attribute, missing.size() == 1 ? 1 : 0, 1),
                                DataCompleteness::together);
            }
        });
        ComplianceRate all = ComplianceRates.of(assessment).organisation();
        return new DataCompleteness(
                all.examined(),
                all.undetermined(),
                open.values().stream().filter(Set::isEmpty).count(),
                gaps.values().stream()
                        .flatMap(ofType -> ofType.values().stream())
                        .sorted(ORDER)
                        .toList());
    }

    private static Gap together(Gap one, Gap other) {
        return new Gap(
                one.subjectType(), one.attribute(), one.settles() + other.settles(), one.concerns() + other.concerns());
    }

    private record Decision(String rule, SubjectRef subject) {}
}

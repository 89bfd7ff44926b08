package se.lis.rules.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.Cause;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.RuleRelations;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/**
 * Compares two assessments and states why each finding changed, by judging again with one thing changed at a time.
 *
 * <p>The way from the first to the second assessment goes in this order:
 *
 * <ol>
 *   <li>The first register is judged at the second moment under the second law. What changes here, changed because time
 *       passed or because law or policy became another. Time alone did it when the first register, at the second moment and
 *       under the first law, says the same; else law or policy alone did it when the first register, at the first moment
 *       under the second law, says the same; else both did it together.
 *   <li>The second register is judged at the same moment under the same law. What changes here, changed because the register
 *       did. The register comes last since what was registered in between mostly happened in between: judged at the first
 *       moment it would lie ahead and say nothing.
 * </ol>
 *
 * <p>What turned into another finding has the causes of both. A finding that both steps changed has all their causes: together they did it. One that is gone is judged by that
 * alone: that it grew worse before it was put right is no cause of its being put right.
 */
public final class ExplainedComparison {

    private final AssessmentInput before;
    private final AssessmentInput after;

    private ExplainedComparison(AssessmentInput before, AssessmentInput after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns how each finding changed, and why.
     *
     * @throws IllegalArgumentException if the registers are of different organisations, or the law of a library is not
     *     dated for a moment
     */
    public static AssessmentComparison of(AssessmentInput before, AssessmentInput after) {
        Assessment first = before.assess();
        return new ExplainedComparison(before, after).explained(first, first, List.of());
    }

    /**
     * Returns how each finding changed since an assessment that was kept, and why. Where it says other than the same
     * question does today, rules or policy have become others since.
     *
     * @param kept the first assessment, as it was made
     * @param before what it followed from, with the engine of today where that of then is no more
     * @param earlier further assessments, which show how long findings have been there and which came back; see {@link
     *     AssessmentComparison#of(Assessment, Assessment, RuleRelations, Iterable)}
     * @throws IllegalArgumentException if the first assessment is of another register, moment or law, if the registers are
     *     of different organisations, or the law of a library is not dated for a moment
     */
    public static AssessmentComparison of(
            Assessment kept, AssessmentInput before, AssessmentInput after, Iterable<Assessment> earlier) {
        if (!kept.snapshotDigest().equals(LisJson.standard().digest(before.register()))
                || !kept.asOf().equals(before.request().asOf())
                || !kept.lawAsOf().equals(before.request().lawAsOf())) {
            throw new IllegalArgumentException("the assessment as of " + kept.asOf()
                    + " is not one of the register, moment and law that it is said to follow from");
        }
        return new ExplainedComparison(before, after).explained(kept, before.assess(), earlier);
    }

    /** Returns what would become of each finding if the register were another at the same moment; the register is why. */
    public static AssessmentComparison whatIf(
            ComplianceEngine engine, LisSnapshot register, LisSnapshot changed, AssessmentRequest request) {
        return of(new AssessmentInput(engine, register, request), new AssessmentInput(engine, changed, request));
    }

    /**
     * Returns how each finding changed.
     *
     * @param first the first assessment, as it was made
     * @param fresh what the same question comes to today
     */
    private AssessmentComparison explained(Assessment first, Assessment fresh, Iterable<Assessment> earlier) {
        Assessment second = after.assess();
        // Each finding has its own causes; what one turned into has those of both.
        RuleRelations relations = after.engine().catalogue().relations();
        RuleRelations each = relations.eachByItself();
        AssessmentComparison comparison = AssessmentComparison.of(first, second, each, earlier);
        Assessment passed = new AssessmentInput(after.engine(), before.register(), after.request()).assess();
        Map<String, FindingChange> revised =
                AssessmentComparison.of(first, fresh, each).changed();
        Map<String, FindingChange> driven =
                AssessmentComparison.of(fresh, passed, each).changed();
        Map<String, FindingChange> registered =
                AssessmentComparison.of(passed, second, each).changed();
        Attribution attribution = new Attribution(before, after, passed);
        return comparison
                .withChanges(comparison.changes().stream()
                        .map(change -> {
                            Set<Cause> causes = EnumSet.noneOf(Cause.class);
                            if (moved(revised, change)) {
                                causes.add(Cause.LAW_OR_POLICY);
                            }
                            if (moved(driven, change)) {
                                causes.addAll(attribution.of(change));
                            }
                            if (moved(registered, change)) {
                                causes.add(Cause.REGISTER);
                            }
                            return change.change() == ChangeClass.PERSISTING ? change : change.withCauses(causes);
                        })
                        .toList())
                .withTurns(relations);
    }

    /** Whether a step changed a finding; one that is gone at last was changed by the step that made it go. */
    private static boolean moved(Map<String, FindingChange> step, FindingChange change) {
        FindingChange here = step.get(change.id());
        return here != null && (change.after().isPresent() || here.after().isEmpty());
    }
}

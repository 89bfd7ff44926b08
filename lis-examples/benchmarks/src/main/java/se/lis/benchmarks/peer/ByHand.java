package se.lis.benchmarks.peer;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;

/**
 * The whole catalogue without a rule engine.
 *
 * <p>The rules are the ones that tests hold against the engine, read from the law artefact by artefact. They tell the verdict on
 * each artefact and no more: no proof, no argument of a message, no text, no worklist and no digest of the register.
 */
public final class ByHand {

    private static final List<RuleByHand> RULES = Stream.of(
                    AccessRules.rules(),
                    ActDutiesRules.rules(),
                    AssessmentTimingRules.rules(),
                    BreachRules.rules(),
                    ClassificationRules.rules(),
                    ClassificationWorkRules.rules(),
                    ContinuityRules.rules(),
                    DataQualityRules.rules(),
                    DecisionsRules.rules(),
                    FollowUpRules.rules(),
                    GovernanceRules.rules(),
                    IncidentHandlingRules.rules(),
                    IncidentRules.rules(),
                    PlannedControlsRules.rules(),
                    PrivacyRules.rules(),
                    RegisterRules.rules(),
                    RiskRules.rules(),
                    TrainingRules.rules(),
                    YearRules.rules())
            .flatMap(List::stream)
            .toList();

    private ByHand() {}

    /** Returns the verdicts of a loop with an index for everything it looks up, by rule. */
    public static Judged loop(LisSnapshot register, Instant asOf) {
        Past past = new Past(asOf, register.organisation().zone());
        return judged(new IndexedFacts(register, past), past);
    }

    /** Returns the verdicts of streams that look at all there is for everything they look up, by rule. */
    public static Judged streams(LisSnapshot register, Instant asOf) {
        Past past = new Past(asOf, register.organisation().zone());
        return judged(new StreamedFacts(register, past), past);
    }

    private static Judged judged(Facts facts, Past past) {
        SortedMap<String, Verdicts> verdicts = new TreeMap<>();
        for (RuleByHand rule : RULES) {
            verdicts.put(rule.rule(), rule.judge().apply(facts, past));
        }
        return new Judged(verdicts);
    }
}

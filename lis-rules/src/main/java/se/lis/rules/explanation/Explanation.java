package se.lis.rules.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.SubjectRef;

/**
 * Why a rule says what it says of an artefact, or says nothing.
 *
 * @param rule the id of the rule
 * @param subject the artefact
 * @param status what the rule says of it
 * @param findings what the assessment found, with proof; empty where the rule found nothing
 * @param answers what each question of the rule came to, with its proof, whatever the status; empty where the rule asks another kind of
 *     question than this artefact gives rise to, and where it was not judged
 * @param keptUntil of what is satisfied, the last day on which it still is if nothing in the register changes; empty where no day counts,
 *     and for every other status
 * @param inForceFrom of a rule that is not in force, the first day of its earliest provision, or empty
 * @param inForceUntil of a rule that is not in force, the first day after its last provision, or empty
 */
public record Explanation(
        String rule,
        SubjectRef subject,
        Status status,
        List<Finding> findings,
        List<Reasoning> answers,
        Optional<LocalDate> keptUntil,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceUntil) {

    /** What a rule makes of an artefact. */
    public enum Status {
        /** It breaks the rule. */
        VIOLATED,
        /** It breaks the rule, and a valid waiver accepts that. */
        WAIVED,
        /** Whether it breaks the rule can't be decided; the finding names what is missing. */
        UNDETERMINED,
        /** It keeps the rule, and something falls due soon. */
        UPCOMING,
        /** It keeps the rule. */
        SATISFIED,
        /** The duty lies ahead, and nothing is to be reminded of yet. */
        NOT_YET_DUE,
        /** The rule does not concern it. */
        NOT_IN_SCOPE,
        /** Nothing that the rule rests on is in force on the day that decides. */
        NOT_IN_FORCE,
        /** It began later than the moment that was asked about. */
        NOT_YET_THERE,
        /** It concerns security-sensitive activity and is not evaluated. SFS 2018:585. */
        SECURITY_PROTECTED,
        /** Unequal entries have its id; none of them is evaluated. */
        CONTRADICTORY,
        /** The register holds no such artefact. */
        UNKNOWN_SUBJECT,
        /** The rule failed. */
        ERROR
    }

    /** Keeps own copies. */
    public Explanation {
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
    }
}

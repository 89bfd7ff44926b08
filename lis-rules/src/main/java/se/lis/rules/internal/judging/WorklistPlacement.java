package se.lis.rules.internal.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lis.core.assessment.ProofFact;
import se.lis.rules.catalogue.PriorityDescriptor;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.proof.ProofWriter;
import se.lis.rules.verdict.View;

/**
 * A reason for a place in a worklist.
 *
 * @param reason the reason
 * @param basis the provision in force that it rests on
 * @param subject what has the place
 * @param lastDay by when it is to be done, or empty
 * @param year the year in which a plan has it, or empty
 * @param facts what gave the reason, sorted
 */
public record WorklistPlacement(
        PriorityDescriptor reason,
        RuleDescriptor.Basis basis,
        View subject,
        Optional<LocalDate> lastDay,
        Optional<Integer> year,
        List<ProofFact> facts) {

    /** Returns the facts that a reason read. */
    static List<ProofFact> facts(RuleJudge.Readings readings) {
        return ProofWriter.facts(Stream.concat(readings.left().stream(), readings.right().stream())
                .toList());
    }
}

package se.lis.rules.explanation;

import java.util.List;
import java.util.Optional;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Proof;
import se.lis.rules.verdict.Verdict;

/**
 * What one question of a rule came to for an artefact, with its proof; also where nothing was found.
 *
 * @param verdict the verdict
 * @param discriminator what distinguishes the question from others of the rule about the artefact, or empty where there is one
 * @param clause the clause that decided, or empty where the rule has one
 * @param legalBasis the provisions of that clause that are in force
 * @param proof why: of what the rule does not concern, the scope alone
 */
public record Reasoning(
        Verdict verdict,
        Optional<String> discriminator,
        Optional<String> clause,
        List<LegalBasis> legalBasis,
        Proof proof) {

    /** Keeps an own copy. */
    public Reasoning {
        legalBasis = List.copyOf(legalBasis);
    }
}

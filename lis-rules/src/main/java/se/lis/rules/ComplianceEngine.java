package se.lis.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.rules.internal.Evaluator;
import se.lis.rules.parameter.Parameter;

/**
 * Evaluates registers against the catalogue of rules.
 *
 * <p>{@code ComplianceEngine.standard().assess(snapshot, asOf)} is all it takes. An engine is immutable and may be used
 * by many threads at once; starting one takes a moment, so hosts keep it.
 */
public final class ComplianceEngine {

    private final Evaluator evaluator;

    private ComplianceEngine(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * Returns an engine with the library's own catalogue.
     *
     * @throws CatalogueException if the compiled rules and the catalogue do not fit each other
     */
    public static ComplianceEngine standard() {
        return new ComplianceEngine(new Evaluator());
    }

    /**
     * Returns the assessment of a register at a moment: each subject judged by the law of its own day, without messages.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for that moment
     */
    public Assessment assess(LisSnapshot snapshot, Instant asOf) {
        return assess(snapshot, AssessmentRequest.at(asOf));
    }

    /**
     * Returns the assessment of a register at the end of a day in the organisation's zone.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for that day
     */
    public Assessment assess(LisSnapshot snapshot, LocalDate asOf) {
        return assess(snapshot, AsOf.lastInstantOf(asOf, snapshot.organisation().zone()));
    }

    /**
     * Returns the assessment of a register.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for the moment or day asked for, or
     *     there are no messages in the language asked for
     */
    public Assessment assess(LisSnapshot snapshot, AssessmentRequest request) {
        return evaluator.assess(snapshot, request);
    }

    /** Returns the rules that this engine holds. */
    public RuleCatalogue catalogue() {
        return evaluator.catalogue();
    }

    /** Returns the examples of a rule, which are the scenarios it is tested with; none for an id that no rule has. */
    public List<RuleExample> examples(String rule) {
        return evaluator.examples(rule);
    }

    /**
     * Returns a dated parameter with its values over time and their sources.
     *
     * @param id the id, as rules name it, for example {@code incident.breachNotification}
     * @throws IllegalArgumentException if there is none with that id
     */
    public Parameter parameter(String id) {
        return evaluator.parameters().parameter(id);
    }
}

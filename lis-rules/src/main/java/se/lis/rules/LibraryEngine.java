package se.lis.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.comparison.Forecast;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleExample;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.SubjectVerdict;
import se.lis.rules.internal.assessment.Batch;
import se.lis.rules.internal.assessment.Evaluator;
import se.lis.rules.internal.live.Foresight;
import se.lis.rules.proof.ProofChecker;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.BatchRequest;
import se.lis.rules.request.BatchResult;

/** The engine of this library. */
final class LibraryEngine implements ComplianceEngine {

    private final Evaluator evaluator;

    LibraryEngine(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public Assessment assess(LisSnapshot snapshot, Instant asOf) {
        Objects.requireNonNull(snapshot, "register");
        Objects.requireNonNull(asOf, "asOf");
        return assess(snapshot, AssessmentRequest.at(asOf));
    }

    @Override
    public Assessment assess(LisSnapshot snapshot, LocalDate asOf) {
        Objects.requireNonNull(snapshot, "register");
        Objects.requireNonNull(asOf, "asOf");
        return assess(snapshot, AsOf.lastInstantOf(asOf, snapshot.organisation().zone()));
    }

    @Override
    public Assessment assess(LisSnapshot snapshot, AssessmentRequest request) {
        Objects.requireNonNull(snapshot, "register");
        Objects.requireNonNull(request, "request");
        return evaluator.assess(snapshot, request);
    }

    @Override
    public Stream<BatchResult> assessAll(Stream<LisSnapshot> registers, BatchRequest request) {
        Objects.requireNonNull(registers, "registers");
        Objects.requireNonNull(request, "request");
        return Batch.results(registers, request, register -> evaluator.assess(register, request.each()));
    }

    @Override
    public LiveAssessment live(LisSnapshot snapshot, AssessmentRequest request) {
        Objects.requireNonNull(snapshot, "register");
        Objects.requireNonNull(request, "request");
        return new LiveAssessment(evaluator, snapshot, request);
    }

    @Override
    public Forecast forecast(LisSnapshot register, AssessmentRequest request, int days) {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(request, "request");
        return Foresight.forecast(evaluator, register, request, days);
    }

    @Override
    public SortedSet<String> languages() {
        return evaluator.languages().all();
    }

    @Override
    public SortedMap<String, String> texts(Locale language) {
        Objects.requireNonNull(language, "language");
        return evaluator.languages().texts(language.getLanguage());
    }

    @Override
    public Explanation explain(LisSnapshot snapshot, AssessmentRequest request, String rule, SubjectRef subject) {
        Objects.requireNonNull(snapshot, "register");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        return evaluator.explain(snapshot, request, rule, subject);
    }

    @Override
    public Stream<SubjectVerdict> verdicts(LisSnapshot snapshot, AssessmentRequest request) {
        Objects.requireNonNull(snapshot, "register");
        Objects.requireNonNull(request, "request");
        return evaluator.verdicts(snapshot, request);
    }

    @Override
    public ProofChecker proofChecker() {
        return new ProofChecker(evaluator.catalogue(), evaluator.parameters(), evaluator.lawful());
    }

    @Override
    public LocalDate coveredFrom() {
        return evaluator.covered().from();
    }

    @Override
    public LocalDate coveredUntil() {
        return evaluator.covered().until();
    }

    @Override
    public RuleCatalogue catalogue() {
        return evaluator.catalogue();
    }

    @Override
    public List<RuleExample> examples(String rule) {
        Objects.requireNonNull(rule, "rule");
        return evaluator.examples(rule);
    }

    @Override
    public Parameter parameter(String id) {
        Objects.requireNonNull(id, "id");
        return evaluator.parameters().parameter(id);
    }
}

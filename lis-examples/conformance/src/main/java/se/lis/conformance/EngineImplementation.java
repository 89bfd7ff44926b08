package se.lis.conformance;

import java.util.Locale;
import java.util.Set;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.explanation.Explanation.Status;
import se.lis.rules.request.AssessmentRequest;

/** The engine of this library. */
final class EngineImplementation implements Implementation {

    private final ComplianceEngine engine = ComplianceEngine.standard();

    @Override
    public Set<String> rules() {
        return engine.catalogue().rules().keySet();
    }

    @Override
    public Verdicts judge(Case each) {
        AssessmentRequest request = AssessmentRequest.at(each.asOf());
        Verdicts verdicts = new Verdicts();
        rules().forEach(verdicts::of);
        engine.verdicts(
                        each.register(),
                        each.lawAsOf().map(request::underTheLawOf).orElse(request))
                .forEach(verdict -> {
                    switch (verdict.status()) {
                        case VIOLATED, UNDETERMINED, UPCOMING, SATISFIED, WAIVED ->
                            verdicts.add(
                                    verdict.rule(),
                                    verdict.subject().type(),
                                    verdict.subject().id(),
                                    word(verdict.status()));
                        case ERROR -> throw new IllegalStateException(verdict.rule() + " failed");
                        default -> {
                            // not counted
                        }
                    }
                });
        return verdicts;
    }

    private static String word(Status status) {
        return status == Status.WAIVED ? "violated" : status.name().toLowerCase(Locale.ROOT);
    }
}

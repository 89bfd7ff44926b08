package se.lis.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.rules.LibraryScenarios;
import se.lis.rules.testing.Scenario;

/** What proofs promise, on every scenario. */
class ProofPropertiesTest {

    private static Stream<DynamicTest> eachScenario(ProofProperties.Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        String only = System.getProperty("lis.rule", "");
        LibraryScenarios.all().forEach((rule, scenarios) -> {
            if (rule.startsWith(only)) {
                tests.add(DynamicTest.dynamicTest(rule, () -> {
                    List<String> broken = new ArrayList<>();
                    for (Scenario scenario : scenarios) {
                        LisSnapshot register = scenario.register();
                        Assessment assessment = ProofProperties.ENGINE.assess(register, scenario.request());
                        for (Finding finding : assessment.findings()) {
                            if (finding.rule().equals(rule)) {
                                check.check(finding, register, scenario.request(), broken::add);
                            }
                        }
                    }
                    assertThat(broken).as("seed %d", ProofProperties.SEED).isEmpty();
                }));
            }
        });
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> aDueDayMovesAsItsDerivationSays() {
        return eachScenario(ProofProperties::aDueDayMovesAsItsDerivationSays);
    }

    @TestFactory
    Stream<DynamicTest> whatAProofDoesNotNameDoesNotMatter() {
        return eachScenario(ProofProperties::whatAProofDoesNotNameDoesNotMatter);
    }

    @TestFactory
    Stream<DynamicTest> someFillingOfWhatIsMissingDecides() {
        return eachScenario(UndeterminedIsHonest::someFillingDecides);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotNamedDoesNotDecide() {
        return eachScenario(UndeterminedIsHonest::whatIsNotNamedDoesNotDecide);
    }

    @TestFactory
    Stream<DynamicTest> removingAnAttributeNeverTurnsABreachIntoCompliance() {
        return eachScenario(ProofProperties::removingAnAttributeNeverTurnsABreachIntoCompliance);
    }

    @TestFactory
    Stream<DynamicTest> eachProofChecksOut() {
        return eachScenario((finding, register, request, broken) -> ProofProperties.ENGINE
                .proofChecker()
                .check(finding, register, ProofProperties.ENGINE.assess(register, request))
                .forEach(discrepancy -> broken.accept(finding.rule() + " " + discrepancy)));
    }
}

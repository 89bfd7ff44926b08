package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a lawyer would call right, rule by rule: the scenario files, and that each rule has one. */
class ScenarioTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenario.all().values().stream()
                .flatMap(scenarios -> scenarios.stream()
                        .map(scenario -> DynamicTest.dynamicTest(
                                scenario.rule() + ": " + scenario.name(), () -> check(scenario))));
    }

    @Test
    void eachRuleHasScenariosAndEachScenarioItsRule() {
        assertThat(Scenario.all().keySet())
                .containsExactlyInAnyOrderElementsOf(ENGINE.catalogue().rules().keySet());
    }

    private static void check(Scenario scenario) {
        scenario.check(ENGINE::assess);
        ENGINE.assess(scenario.register(), scenario.request().in(Locale.forLanguageTag("sv")));
    }
}

package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.lis.rules.testing.Scenario;

/** What a lawyer would call right, rule by rule: the scenario files, and that each rule has one. */
class ScenarioTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @TestFactory
    Stream<DynamicTest> scenarios() {
        String only = System.getProperty("lis.rule", "");
        return Scenario.ofLibrary()
                .filter(scenario -> scenario.rule().startsWith(only))
                .map(scenario ->
                        DynamicTest.dynamicTest(scenario.name(), () -> scenario.check(ENGINE::assess, SWEDISH)));
    }

    @Test
    void eachRuleHasScenariosAndEachScenarioItsRule() {
        assertThat(LibraryScenarios.all().keySet())
                .containsExactlyInAnyOrderElementsOf(ENGINE.catalogue().rules().keySet());
    }
}

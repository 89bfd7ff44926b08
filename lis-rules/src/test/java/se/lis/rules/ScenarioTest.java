package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
        assertThat(difference(
                        ENGINE.catalogue().rules().keySet(),
                        LibraryScenarios.all().keySet()))
                .as("rules without rules/<area>/<ID>.scenarios.yaml")
                .isEmpty();
        assertThat(difference(
                        LibraryScenarios.all().keySet(),
                        ENGINE.catalogue().rules().keySet()))
                .as("files of scenarios whose rule rules/catalogue.yaml does not name")
                .isEmpty();
    }

    private static Set<String> difference(Set<String> these, Set<String> others) {
        Set<String> left = new TreeSet<>(these);
        left.removeAll(others);
        return left;
    }
}

package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.lis.rules.testing.RuleScenarios;
import se.lis.rules.testing.ScenarioCase;

/** What a lawyer would call right, rule by rule: the scenario files, and that each rule has one. */
class ScenarioTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private static Stream<ScenarioCase> cases() throws URISyntaxException {
        Path catalogue = Path.of(Objects.requireNonNull(ScenarioTest.class.getResource("/rules/catalogue.yaml"))
                .toURI());
        return RuleScenarios.of(ENGINE, catalogue.getParent().getParent());
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws URISyntaxException {
        String only = System.getProperty("lis.rule", "");
        return cases().filter(scenario -> scenario.rule().startsWith(only))
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), scenario::run));
    }

    @Test
    void eachRuleHasScenariosAndEachScenarioItsRule() throws URISyntaxException {
        assertThat(cases().map(ScenarioCase::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ENGINE.catalogue().rules().keySet());
    }
}

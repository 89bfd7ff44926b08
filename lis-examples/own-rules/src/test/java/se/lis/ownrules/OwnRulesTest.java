package se.lis.ownrules;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.testing.RuleScenarios;

class OwnRulesTest {

    @TestFactory
    Stream<DynamicTest> scenarios() {
        Path rules = Path.of("src/main/resources");
        ComplianceEngine engine = ComplianceEngine.builder().rules(rules).build();
        return RuleScenarios.of(engine, rules).map(each -> DynamicTest.dynamicTest(each.name(), each::run));
    }
}

package se.lis.ownrules;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.testing.Scenario;

class OwnRulesTest {

    @TestFactory
    Stream<DynamicTest> scenarios() {
        Path rules = Path.of("src/main/resources");
        ComplianceEngine engine = ComplianceEngine.builder().rules(rules).build();
        return Scenario.of(rules).map(each -> DynamicTest.dynamicTest(each.name(), () -> each.check(engine::assess)));
    }
}

package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.rules.ComplianceEngine;

class EachRuleHasItsOracleTest {

    @Test
    void eachRuleHasItsOracle() throws ReflectiveOperationException {
        List<String> rules = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().importPackages("se.lis.rules.oracle")) {
            if (found.isAssignableTo(OracleProperties.class)
                    && !found.getModifiers().contains(JavaModifier.ABSTRACT)) {
                var area = found.reflect().getDeclaredConstructor();
                area.setAccessible(true);
                ((OracleProperties) area.newInstance()).oracles().forEach(oracle -> rules.add(oracle.rule()));
            }
        }
        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(
                        ComplianceEngine.standard().catalogue().rules().keySet());
    }
}

package se.lis.rules.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

class EachRuleHasItsOracleTest {

    @Test
    void eachRuleHasItsOracle() throws ReflectiveOperationException {
        Set<String> rules = new TreeSet<>();
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
        assertThat(Oracles.all()).extracting(Oracle::rule).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void oraclesKnowNothingOfTheEngineNorOfTests() {
        classes()
                .that()
                .resideInAPackage("se.lis.rules.oracle.rules")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "se.lis.core..", "se.lis.rules.oracle.rules", "com.fasterxml.jackson..")
                .because("a witness that asks the engine is none, and the benchmarks run it without tests")
                .check(new ClassFileImporter().importPackages("se.lis.rules.oracle.rules"));
    }
}

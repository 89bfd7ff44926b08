package se.lis.rules.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        Set<String> catalogue = ComplianceEngine.standard().catalogue().rules().keySet();
        Set<String> oracles = Oracles.all().stream().map(Oracle::rule).collect(Collectors.toCollection(TreeSet::new));
        assertThat(difference(catalogue, oracles))
                .as(
                        "rules without an oracle: a line in rules() of a class in se.lis.rules.oracle.rules, which Oracles names")
                .isEmpty();
        assertThat(difference(catalogue, rules))
                .as("rules whose oracle no test compares with the engine: name each in oracles() of an OracleTest")
                .isEmpty();
        assertThat(difference(oracles, catalogue)).as("oracles of no rule").isEmpty();
        assertThat(difference(rules, catalogue)).as("OracleTests of no rule").isEmpty();
    }

    private static Set<String> difference(Set<String> these, Set<String> others) {
        Set<String> left = new TreeSet<>(these);
        left.removeAll(others);
        return left;
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

package se.lis.rules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What keeps the library embeddable and its results repeatable. */
class ArchitectureTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("se.lis.core", "se.lis.rules");

    @Test
    void nothingLooksAtAClockOrADefault() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .because("the same input gives the same bytes, wherever and whenever it runs")
                .check(LIBRARY);
    }

    @Test
    void onePlaceKnowsDrools() {
        noClasses()
                .that()
                .haveNameNotMatching("se\\.lis\\.rules\\.internal\\.(RuleBase|AskingRules.*|RuleCompiler)")
                .and()
                .resideOutsideOfPackage("se.lis.rules.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because("hosts must never meet a type of the rule engine, and its traps are kept in one place")
                .check(LIBRARY);
    }

    @Test
    void proofsAreCheckedWithoutTheRuleEngine() {
        noClasses()
                .that()
                .resideInAPackage("se.lis.rules.proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "se.lis.rules.internal..", "se.lis.rules.catalogue..")
                .because("who checks must not be who judged")
                .check(LIBRARY);
    }

    @Test
    void whoChecksProofsKnowsNothingOfWhoRecordsThem() {
        noClasses()
                .that()
                .resideInAPackage("se.lis.rules.proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.lis.rules.verdict..", "se.lis.rules.view..")
                .because("a proof is worked out again from register and catalogue alone")
                .check(LIBRARY);
    }

    @Test
    void aFieldsViewsKnowNoOtherField() {
        slices().matching("se.lis.rules.view.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("se.lis.rules.view.document"))
                .because("each field is understood alone; what several need stands in the package above")
                .check(LIBRARY);
    }

    @Test
    void theModelKnowsNothingOfRules() {
        noClasses()
                .that()
                .resideInAPackage("se.lis.core..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.lis.rules..")
                .because("other teams build on the model alone")
                .check(LIBRARY);
    }

    @Test
    void packagesOfTheModelFormNoCycle() {
        slices().matching("se.lis.core.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs itself through others can't be understood alone")
                .check(LIBRARY);
    }
}

package se.lis.rules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.lis.rules.register.Register;
import se.lis.rules.verdict.View;

/** What keeps the library embeddable and its results repeatable. */
class ArchitectureTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("se.lis.core", "se.lis.rules");

    /** What Immutables makes of a value: the value itself, and its copies with one attribute changed. */
    private static final Pattern GENERATED = Pattern.compile("(Immutable|With)[A-Z].*");

    private static final int MOST_OF_A_PACKAGE = 25;

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

    /** What asks for the moment itself may turn at each later one, so that a forecast must search whole days for it. */
    @Test
    void noRuleOfTheLibraryAsksForTheMomentItself() {
        noClasses()
                .that()
                .resideInAPackage("se.lis.rules.view..")
                .should()
                .callMethod(View.class, "now")
                .orShould()
                .callMethod(Register.class, "asOf")
                .check(LIBRARY);
    }

    @Test
    void onePlaceKnowsDrools() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        "se\\.lis\\.rules\\.internal\\.(judging\\.(RuleBase|DroolsVersion|AskingRules.*)|compiler\\..*)")
                .and()
                .resideOutsideOfPackage("se.lis.rules.compiled..")
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
                .resideInAnyPackage("org.drools..", "org.kie..", "se.lis.rules.internal..", "se.lis.rules.compiled..")
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

    /** The rules that are compiled look at views of all fields, and no source does. */
    @Test
    void packagesOfTheRulesFormNoCycle() {
        slices().assignedFrom(new EachPackage())
                .should()
                .beFreeOfCycles()
                .because("who reads a package from the top meets only what he has not yet read below it")
                .check(LIBRARY);
    }

    /** Each package is a slice of its own: also one within another. */
    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("se.lis.rules")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of the rules";
        }
    }

    @Test
    void noPackageIsAHall() {
        Map<String, Long> files = LIBRARY.stream()
                .filter(type -> type.getPackageName().startsWith("se.lis.rules"))
                .filter(type -> !type.getPackageName().equals("se.lis.rules.compiled"))
                .filter(type -> type.isTopLevelClass()
                        && !GENERATED.matcher(type.getSimpleName()).matches())
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(files.values()).allMatch(count -> count <= MOST_OF_A_PACKAGE, files.toString());
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

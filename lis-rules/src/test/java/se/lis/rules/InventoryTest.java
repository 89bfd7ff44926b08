package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.verdict.View;

/** Nothing lacks what it needs, and nothing lies about that nobody uses. */
class InventoryTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final RuleCatalogue CATALOGUE = ENGINE.catalogue();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORDS = Pattern.compile("^\\p{L}{4}|, \\p{L}{4}|^två ");
    private static final Pattern WORD = Pattern.compile("[\\w.-]+");

    private static final Pattern DATES =
            Pattern.compile("(java\\.util\\.Optional<)?java\\.time\\.(LocalDate|Instant|YearMonth)>?");

    /** What is flagged as security-protected is in the wrong register, whatever it says. */
    private static final Set<String> NEVER_SATISFIED = Set.of("GOV-011");

    /** The organisation itself is an entry of every register. */
    private static final Set<String> ALWAYS_A_SUBJECT = Set.of("DQ-002");

    /** What the scenarios show of each rule. */
    private static final Map<String, List<Finding>> SHOWN = new TreeMap<>();

    @BeforeAll
    static void runTheScenarios() {
        LibraryScenarios.all()
                .forEach((rule, scenarios) -> SHOWN.put(
                        rule,
                        scenarios.stream()
                                .flatMap(scenario ->
                                        ENGINE.assess(scenario.register(), scenario.request()).findings().stream())
                                .filter(finding -> finding.rule().equals(rule))
                                .toList()));
    }

    /** Every text of the catalogue, by what it belongs to. */
    private static Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        CATALOGUE.rules().forEach((id, rule) -> {
            texts.put(id + " title", rule.title());
            texts.put(id + " remediation", rule.remediation());
            rule.messages().forEach((key, message) -> texts.put(id + " " + key, message));
            rule.parameters()
                    .forEach(parameter ->
                            texts.put(parameter, ENGINE.parameter(parameter).title()));
        });
        CATALOGUE.priorities().forEach((id, priority) -> texts.put(id, priority.title()));
        CATALOGUE.legislation().sources().forEach((id, source) -> texts.put(id, source.cited()));
        CATALOGUE.controls().forEach((number, control) -> texts.put(number, control.title()));
        CATALOGUE.duties().forEach(duty -> {
            texts.put(duty.source() + " " + duty.provision() + " asks", duty.asks());
            if (duty.human() != null) {
                texts.put(duty.source() + " " + duty.provision() + " human", duty.human());
            }
        });
        return texts;
    }

    @Test
    void eachTextIsInBothLanguages() {
        assertThat(texts()).allSatisfy((of, text) -> {
            assertThat(text.keySet()).as(of).containsExactlyInAnyOrder("sv", "en");
            assertThat(text.values()).as(of).noneMatch(String::isBlank);
        });
    }

    /** What has no number has a name, which stands in the catalogue in Swedish. */
    @Test
    void eachProvisionThatWordsNameIsCitedInEnglishToo() {
        Stream<String[]> rules = CATALOGUE.rules().values().stream()
                .flatMap(rule -> rule.basis().stream())
                .map(basis -> new String[] {basis.source(), basis.provision()});
        Stream<String[]> parameters = CATALOGUE.rules().values().stream()
                .flatMap(rule -> rule.parameters().stream())
                .distinct()
                .flatMap(id -> ENGINE.parameter(id).values().stream())
                .map(value -> new String[] {value.source(), value.provision()});
        List<String[]> named = Stream.concat(rules, parameters)
                .filter(provision -> WORDS.matcher(provision[1]).find())
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(100)
                .allSatisfy(provision -> assertThat(
                                CATALOGUE.legislation().source(provision[0]).cited(provision[1], "en"))
                        .as(String.join(" ", provision))
                        .isNotEqualTo(provision[1]));
    }

    @Test
    void bothLanguagesOfAMessageTellTheSame() {
        texts().forEach((of, text) ->
                assertThat(placeholders(text.get("sv"))).as(of).isEqualTo(placeholders(text.get("en"))));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachMessageIsSaidInAScenario() {
        Set<String> said = new TreeSet<>();
        SHOWN.values().forEach(findings -> findings.forEach(finding -> said.add(finding.messageKey())));
        Set<String> unsaid = new TreeSet<>();
        CATALOGUE.rules().forEach((id, rule) -> rule.messages().keySet().forEach(key -> unsaid.add(id + "." + key)));
        unsaid.removeAll(said);
        assertThat(unsaid).isEmpty();
    }

    @Test
    void eachRuleIsShownKeptAndOutOfPlaceInAScenario() {
        List<String> unshown = new ArrayList<>();
        CATALOGUE.rules().forEach((id, rule) -> {
            Set<String> fields = new TreeSet<>();
            LibraryScenarios.of(id)
                    .forEach(scenario -> scenario.content().fieldNames().forEachRemaining(fields::add));
            boolean always =
                    rule.subject().equals(ArtefactType.ORGANISATION.jsonName()) || ALWAYS_A_SUBJECT.contains(id);
            if (!fields.contains("status") && !always) {
                unshown.add(id + " neither not applicable nor not in force");
            }
            if (!fields.contains("satisfied") && !NEVER_SATISFIED.contains(id)) {
                unshown.add(id + " never satisfied");
            }
        });
        assertThat(unshown).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(words("sv").keySet()).isEqualTo(words("en").keySet());
        assertThat(words("sv").values()).noneMatch(String::isBlank);
        assertThat(words("en").values()).noneMatch(String::isBlank);
    }

    /**
     * A word is used where a scenario's finding tells it, or where it is a role or area of a rule, or a value of a parameter.
     * Of an enumeration that any of these tells a constant of, every constant may be told.
     */
    @Test
    void eachWordIsUsed() {
        Set<String> told = new TreeSet<>();
        SHOWN.values()
                .forEach(findings -> findings.forEach(finding -> {
                    told.addAll(finding.missing());
                    finding.proof()
                            .facts()
                            .forEach(fact -> told.add(fact.type() + "." + Attributes.withoutPlaces(fact.attribute())));
                    finding.arguments().values().forEach(value -> told.addAll(wordsIn(value.toString())));
                }));
        CATALOGUE.rules().values().forEach(rule -> {
            told.add(rule.area());
            if (rule.responsible() != null) {
                told.add(Scalar.of(rule.responsible()).toString());
            }
            rule.parameters()
                    .forEach(id -> ENGINE.parameter(id).values().forEach(value -> told.addAll(wordsIn(value.value()))));
        });
        told.addAll(dates());
        // The registers of scenarios keep all lists.
        told.add(View.NOT_KEPT);
        for (List<String> constants : enumerations()) {
            if (constants.stream().anyMatch(told::contains)) {
                told.addAll(constants);
            }
        }
        Set<String> unused = new TreeSet<>();
        words("sv").keySet().stream()
                .filter(key -> key.startsWith("term."))
                .map(key -> key.substring("term.".length()))
                .filter(term -> !told.contains(term))
                .forEach(unused::add);
        assertThat(unused).isEmpty();
    }

    /** Any date of the model may be the one that is out of order. */
    private static Set<String> dates() {
        return new ClassFileImporter()
                .importPackages("se.lis.core").stream()
                        .filter(JavaClass::isInterface)
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> DATES.matcher(
                                        method.reflect().getGenericReturnType().getTypeName())
                                .matches())
                        .map(JavaMethod::getName)
                        .collect(Collectors.toSet());
    }

    private static List<List<String>> enumerations() {
        return new ClassFileImporter()
                .importPackages("se.lis.core").stream()
                        .filter(JavaClass::isEnum)
                        .map(type -> Arrays.stream(type.reflect().getEnumConstants())
                                .map(constant -> Scalar.of(constant).toString())
                                .toList())
                        .toList();
    }

    private static Set<String> wordsIn(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> words(String language) {
        try (InputStream in = InventoryTest.class.getResourceAsStream("/texts/" + language + ".yaml")) {
            return new YAMLMapper().readValue(in, new TypeReference<HashMap<String, String>>() {});
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A rule is its metadata, its condition and its scenarios; no file lies beside them. */
    @Test
    void eachFileOfARuleIsOfARule() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("catalogue.yaml"));
        CATALOGUE
                .rules()
                .keySet()
                .forEach(
                        id -> List.of(".yaml", ".drl", ".scenarios.yaml").forEach(ending -> expected.add(id + ending)));
        CATALOGUE
                .priorities()
                .keySet()
                .forEach(id -> List.of(".yaml", ".drl").forEach(ending -> expected.add(id + ending)));
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/rules"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}

package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.DerivationStep;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.csv.CsvTable;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.request.AssessmentRequest;

/** Explanations of every rule's scenarios, in both languages, are words: nothing of the forms that machines read. */
class ExplanationWordingTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Path RULES = Path.of("../../lis-rules/src/main/resources/rules");
    private static final String END = ".scenarios.yaml";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);

    private static final Pattern FOR_MACHINES = Pattern.compile(
            "\\p{Lower}\\.\\p{Lower}" // a path
                    + "|\\p{Lower}\\p{Upper}" // an attribute
                    + "|\\[\\d+]"
                    + "|\\bP\\d|\\bPT\\d" // a length of time
                    + "|\\d{4}-\\d\\d|\\dZ\\b" // a day, a moment
                    + "|\\b(null|true|false|Optional\\w*)\\b"
                    + "|\\b[A-Z]+_[A-Z_]+\\b" // a constant
                    + "|\\{\\d}"
                    + "|\\b("
                    + Arrays.stream(DerivationStep.values()).map(Enum::name).collect(Collectors.joining("|"))
                    + ")\\b");

    @TestFactory
    Stream<DynamicTest> explanationsAreWords() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files
                    .filter(file -> file.toString().endsWith(END))
                    .filter(file -> ENGINE.catalogue().rules().containsKey(rule(file)))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(rule(file), () -> explained(file)))
                    .toList()
                    .stream();
        }
    }

    private static String rule(Path file) {
        return file.getFileName().toString().replace(END, "");
    }

    private static void explained(Path file) throws IOException {
        RuleDescriptor rule = ENGINE.catalogue().rules().get(rule(file));
        for (JsonNode scenario : new YAMLMapper().readTree(Files.readString(file))) {
            LisSnapshot register = register(scenario);
            AssessmentRequest request =
                    AssessmentRequest.at(moment(scenario.get("asOf").asText()));
            for (String subject : subjects(scenario)) {
                Explanation explanation = ENGINE.explain(
                        register,
                        request,
                        rule.id(),
                        SubjectRef.builder().type(rule.subject()).id(subject).build());
                for (Locale language : LANGUAGES) {
                    String text = told(rule, explanation, register, request, language);
                    assertThat(text).isNotBlank();
                    assertThat(FOR_MACHINES.matcher(text).results().map(MatchResult::group))
                            .as(scenario.get("name").asText() + "\n" + text)
                            .isEmpty();
                }
            }
        }
    }

    private static Set<String> subjects(JsonNode scenario) {
        Set<String> subjects = new TreeSet<>();
        for (String verdict : List.of("satisfied", "violated", "undetermined", "upcoming")) {
            scenario.path(verdict).forEach(subject -> subjects.add(subject.asText()));
        }
        return subjects;
    }

    private static Instant moment(String text) {
        return text.contains("T") ? Instant.parse(text) : AsOf.lastInstantOf(LocalDate.parse(text), STOCKHOLM);
    }

    private static LisSnapshot register(JsonNode scenario) {
        ObjectNode register = scenario.get("register").deepCopy();
        if (!register.has("organisation")) {
            register.putObject("organisation").put("id", "district").put("zone", STOCKHOLM.getId());
        }
        register.put(
                "takenAt",
                moment(scenario.path("takenAt").asText(scenario.get("asOf").asText()))
                        .toString());
        return LisJson.standard()
                .read(register.toString().getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "scenario");
    }

    private static String told(
            RuleDescriptor rule,
            Explanation explanation,
            LisSnapshot register,
            AssessmentRequest request,
            Locale language) {
        StringWriter text = new StringWriter();
        new ExplanationReport(
                        rule,
                        AsOf.of(request.asOf(), STOCKHOLM),
                        new RegisterWords(register, ENGINE, language),
                        language,
                        new PrintWriter(text),
                        Integer.MAX_VALUE)
                .print(explanation);
        return text.toString();
    }

    @Test
    void everyConstantOfTheModelHasASwedishWord() {
        Set<String> texts = ENGINE.texts(LANGUAGES.get(0)).keySet();
        Words own = Words.ofRegistersIn(LANGUAGES.get(0));
        Set<String> wordless = CsvTable.names().stream()
                .flatMap(table -> CsvTable.describe(table).stream())
                .flatMap(column -> column.allowed().stream())
                .filter(constant -> !List.of("true", "false").contains(constant))
                .filter(constant -> RegisterWords.type(constant).isEmpty())
                .filter(constant -> !texts.contains("term." + constant) && !own.has("value." + constant))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wordless).isEmpty();
    }

    @Test
    void everyKindOfArtefactHasASwedishWordForSeveral() {
        Words own = Words.ofRegistersIn(LANGUAGES.get(0));
        assertThat(ArtefactType.values())
                .allSatisfy(type ->
                        assertThat(own.has("several." + type.jsonName())).isTrue());
    }

    @Test
    void bothLanguagesHaveTheSamePhrases() {
        assertThat(ExplanationWords.SWEDISH.keySet()).isEqualTo(ExplanationWords.ENGLISH.keySet());
    }
}

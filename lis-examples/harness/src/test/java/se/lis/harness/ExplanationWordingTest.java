package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
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
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.csv.CsvTable;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.testing.Scenario;

/** Explanations of every rule's scenarios, in both languages, are words: nothing of the forms that machines read. */
class ExplanationWordingTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
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
    Stream<DynamicTest> explanationsAreWords() {
        return Scenario.ofLibrary()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> explained(scenario)));
    }

    private static void explained(Scenario scenario) {
        RuleDescriptor rule = ENGINE.catalogue().rules().get(scenario.rule());
        LisSnapshot register = scenario.register();
        for (String subject : subjects(scenario.content())) {
            for (Locale language : LANGUAGES) {
                AssessmentRequest request = scenario.request().in(language);
                Explanation explanation = ENGINE.explain(
                        register,
                        request,
                        rule.id(),
                        SubjectRef.builder().type(rule.subject()).id(subject).build());
                String text = printed(rule, explanation, register, request, language);
                assertThat(text).isNotBlank();
                assertThat(FOR_MACHINES.matcher(text).results().map(MatchResult::group))
                        .as(text)
                        .isEmpty();
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

    private static String printed(
            RuleDescriptor rule,
            Explanation explanation,
            LisSnapshot register,
            AssessmentRequest request,
            Locale language) {
        StringWriter text = new StringWriter();
        new ExplanationReport(
                        rule,
                        AsOf.of(request.asOf(), register.organisation().zone()),
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
        assertThat(Words.ofExplanationsIn(LANGUAGES.get(0)).keys())
                .isEqualTo(Words.ofExplanationsIn(LANGUAGES.get(1)).keys());
        assertThat(Words.ofChangesIn(LANGUAGES.get(0)).keys())
                .isEqualTo(Words.ofChangesIn(LANGUAGES.get(1)).keys());
    }
}

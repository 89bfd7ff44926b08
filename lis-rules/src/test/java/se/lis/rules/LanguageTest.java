package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.json.LisJson;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.testing.Scenario;

/** Every text is written in every language, from the arguments of every scenario; and a third language is a file. */
class LanguageTest {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale FINNISH = Locale.forLanguageTag("fi");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)(?:\\|([\\w.]+))?}");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b[a-z]+[A-Z]\\w*|\\b[a-z]{3,}\\.[a-z]\\w*");
    private static final Pattern ISO = Pattern.compile("\\bP(?:T?\\d+[A-Z])+|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    @TempDir
    private static Path folder;

    private static ComplianceEngine engine;
    private static final Map<String, Map<String, String>> MESSAGES = new TreeMap<>();
    private static final Map<String, List<Finding>> BY_LANGUAGE = new TreeMap<>();

    /** The skeleton of a third language: English with a mark, which shows that its texts were used. */
    private static SortedMap<String, String> skeleton() {
        SortedMap<String, String> texts = new TreeMap<>();
        ComplianceEngine.standard()
                .texts(Locale.ENGLISH)
                .forEach((key, text) ->
                        texts.put(key, key.startsWith("form.") || key.startsWith("plural.") ? text : "¤" + text));
        return texts;
    }

    /** To the minute, what came a second late came in time. */
    @Test
    void whatIsSecondsLateIsToldInSeconds() {
        assertThat(secondsLate("2024-03-04T10:00:01Z", Locale.ENGLISH))
                .contains("4 March 2024 at 11:00:01", " 1 second after", "4 March 2024 at 11:00:00");
        assertThat(secondsLate("2024-03-04T10:00:01Z", SWEDISH))
                .contains("4 mars 2024 kl. 11:00:01", " 1 sekund efter", "4 mars 2024 kl. 11:00:00");
        assertThat(secondsLate("2024-03-04T10:01:00Z", Locale.ENGLISH))
                .contains("4 March 2024 at 11:01", " 1 minute after", "4 March 2024 at 11:00")
                .doesNotContain("11:01:00", "11:00:00");
    }

    private static String secondsLate(String notified, Locale language) {
        String register = "{\"takenAt\": \"2024-06-01T00:00:00Z\","
                + " \"organisation\": {\"id\": \"d\", \"zone\": \"Europe/Stockholm\"}, \"incidents\": [{\"id\": \"i\","
                + " \"awareAt\": \"2024-03-01T10:00:00Z\","
                + " \"personalDataBreach\": {\"risk\": \"risk\", \"notifiedAt\": \"" + notified + "\"}}]}";
        return engine
                .assess(
                        LisJson.standard().read(register.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "late"),
                        AssessmentRequest.at(Instant.parse("2024-06-01T00:00:00Z"))
                                .in(language))
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals("INC-001"))
                .findFirst()
                .orElseThrow()
                .message()
                .orElseThrow();
    }

    private static Path written(SortedMap<String, String> texts) throws IOException {
        Path file = Files.createTempFile(folder, "texts", ".yaml");
        YAML.writeValue(file.toFile(), texts);
        return file;
    }

    @BeforeAll
    static void everyScenarioIsJudged() throws IOException {
        engine = ComplianceEngine.builder()
                .language(FINNISH, written(skeleton()))
                .build();
        engine.catalogue()
                .rules()
                .forEach((id, rule) -> rule.messages().forEach((key, texts) -> MESSAGES.put(id + "." + key, texts)));
        LibraryScenarios.all().values().forEach(scenarios -> {
            // A third language's texts are checked when the engine is built; some of each rule's findings show that
            // they are used.
            List<Locale> languages = new ArrayList<>(List.of(Locale.ENGLISH, SWEDISH, FINNISH));
            for (Scenario scenario : scenarios) {
                for (Locale language : languages) {
                    BY_LANGUAGE
                            .computeIfAbsent(language.getLanguage(), first -> new ArrayList<>())
                            .addAll(engine.assess(
                                            scenario.register(),
                                            scenario.request().in(language))
                                    .findings());
                }
                languages.remove(FINNISH);
            }
        });
    }

    private static void each(Locale language, Consumer<Finding> check) {
        BY_LANGUAGE.get(language.getLanguage()).forEach(check);
    }

    private static Stream<Finding> all() {
        return BY_LANGUAGE.values().stream().flatMap(List::stream);
    }

    private static String text(Finding finding) {
        return finding.message().orElseThrow();
    }

    /** The attributes that several kinds of artefact have and that one word is right for. */
    private static final Set<String> SAID_OF_ALL = Set.of(
            "approvedOn",
            "decidedOn",
            "dueBy",
            "owner",
            "process",
            "processingActivities",
            "reviewedOn",
            "securityRequirements",
            "system");

    /** The person of a role that GOV-013 misses is not the one that GOV-004 does. */
    @Test
    void anAttributeOfSeveralKindsIsCalledAsEachCallsItOrByAWordThatIsRightForAll() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        Map<String, Set<String>> words = new TreeMap<>();
        ComplianceEngine standard = ComplianceEngine.standard();
        Map<String, String> texts = standard.texts(SWEDISH);
        LibraryScenarios.all().values().stream()
                .flatMap(List::stream)
                .flatMap(scenario -> standard.assess(scenario.register(), scenario.request()).findings().stream())
                .filter(finding -> finding.arguments().containsKey("missing"))
                .forEach(finding -> finding.proof().facts().stream()
                        .filter(fact -> missing(finding).contains(Attributes.withoutPlaces(fact.attribute())))
                        .forEach(fact -> {
                            String attribute = Attributes.withoutPlaces(fact.attribute());
                            kinds.computeIfAbsent(attribute, first -> new TreeSet<>())
                                    .add(fact.type());
                            if (!texts.containsKey("term." + fact.type() + "." + attribute)) {
                                words.computeIfAbsent(attribute, first -> new TreeSet<>())
                                        .add(fact.type());
                            }
                        }));
        assertThat(kinds).hasSizeGreaterThan(100);
        assertThat(words)
                .allSatisfy((attribute, sharing) -> assertThat(sharing.size() < 2 || SAID_OF_ALL.contains(attribute))
                        .as("%s of %s", attribute, sharing)
                        .isTrue());
    }

    @Test
    void anAttributeIsCalledByItsKindFirst() {
        assertThat(said("PRC-003", finding -> finding.subject().type().equals("supplier-agreement")))
                .anyMatch(message -> message.contains("om leverantören behandlar personuppgifter"))
                .noneMatch(message -> message.contains("typ av personuppgifter"));
    }

    private static List<String> said(String rule, java.util.function.Predicate<Finding> which) {
        ComplianceEngine standard = ComplianceEngine.standard();
        return LibraryScenarios.of(rule).stream()
                .flatMap(scenario ->
                        standard.assess(scenario.register(), scenario.request().in(SWEDISH)).findings().stream())
                .filter(finding -> finding.rule().equals(rule))
                .filter(which)
                .map(finding -> finding.message().orElse(""))
                .toList();
    }

    private static Set<String> missing(Finding finding) {
        Object missing = finding.arguments().get("missing").raw();
        return (missing instanceof List<?> list ? list : List.of(missing))
                .stream().map(Object::toString).collect(Collectors.toSet());
    }

    @Test
    void everyMessageIsWrittenBySomeScenario() {
        Set<String> unwritten = new TreeSet<>(MESSAGES.keySet());
        unwritten.removeAll(all().map(Finding::messageKey).toList());
        assertThat(unwritten).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "fi"})
    void noTextShowsWhatAReaderCantRead(String language) {
        each(Locale.forLanguageTag(language), finding -> {
            assertThat(text(finding)).isNotBlank().doesNotContain("{", "}", "  ");
            String own = withoutIds(finding);
            assertThat(own)
                    .as("%s: %s", finding.messageKey(), text(finding))
                    .doesNotContainPattern(ATTRIBUTE)
                    .doesNotContainPattern(ISO);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "fi"})
    void everyTermHasItsWord(String language) {
        SortedMap<String, String> texts = engine.texts(Locale.forLanguageTag(language));
        Set<String> wordless = new TreeSet<>();
        each(Locale.forLanguageTag(language), finding -> {
            Matcher asked =
                    PLACEHOLDER.matcher(MESSAGES.get(finding.messageKey()).get(language));
            while (asked.find()) {
                Scalar value = finding.arguments().get(asked.group(1));
                String form = asked.group(2);
                for (String member : members(value)) {
                    boolean asTerm = form != null && form.startsWith("term");
                    if (form == null || asTerm) {
                        if (worded(texts, member, finding) != asTerm) {
                            wordless.add(finding.messageKey() + " writes " + member + " as " + asked.group());
                        }
                    }
                }
            }
        });
        assertThat(wordless).isEmpty();
    }

    /** A word for an attribute serves wherever it is nested. */
    private static boolean worded(SortedMap<String, String> texts, String name, Finding finding) {
        return finding.proof().facts().stream()
                        .filter(fact ->
                                Attributes.withoutPlaces(fact.attribute()).equals(name))
                        .anyMatch(fact -> texts.containsKey("term." + fact.type() + "." + name))
                || texts.containsKey("term." + name)
                || texts.containsKey("term." + name.substring(name.lastIndexOf('.') + 1));
    }

    private static List<String> members(Scalar value) {
        return value.raw() instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    /** What the arguments of a text are is the register's affair; only what is said around them has a language. */
    private static String withoutIds(Finding finding) {
        String text = text(finding);
        Matcher asked = PLACEHOLDER.matcher(
                MESSAGES.get(finding.messageKey()).values().iterator().next());
        List<String> ids = new ArrayList<>();
        while (asked.find()) {
            if (asked.group(2) == null) {
                ids.add(finding.arguments().get(asked.group(1)).toString());
            }
        }
        for (String id : ids) {
            text = text.replaceAll("(?<![\\p{L}\\d])" + Pattern.quote(id) + "(?![\\p{L}\\d])", "§");
        }
        return text;
    }

    /** A word that only English texts have betrays a constant or a sentence that was not translated. */
    @Test
    void noEnglishIsLeftInSwedish() {
        Set<String> english = vocabulary(engine.texts(Locale.ENGLISH).values());
        english.removeAll(vocabulary(engine.texts(SWEDISH).values()));
        assertThat(english).contains("the", "notified");
        Set<String> left = new TreeSet<>();
        each(SWEDISH, finding -> {
            Set<String> said = vocabulary(List.of(withoutIds(finding)));
            said.retainAll(english);
            said.forEach(word -> left.add(finding.messageKey() + " says " + word));
        });
        assertThat(left).isEmpty();
    }

    private static Set<String> vocabulary(Collection<String> texts) {
        return texts.stream()
                .map(text -> PLACEHOLDER.matcher(text).replaceAll(" "))
                .flatMap(text -> Arrays.stream(NO_LETTER.split(text.toLowerCase(Locale.ROOT), -1)))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void durationsAndDaysAreWrittenAsTheLanguageDoes() {
        assertThat(all().filter(finding -> finding.rule().equals("INC-001")).map(LanguageTest::text))
                .anyMatch(text -> text.contains("timmar"))
                .anyMatch(text -> text.contains("hours"))
                .anyMatch(text -> text.matches(".* \\d{1,2} (mars|april|januari) \\d{4} kl\\. \\d\\d:\\d\\d.*"))
                .anyMatch(text -> text.matches(".* \\d{1,2} (March|April|January) \\d{4} at \\d\\d:\\d\\d.*"));
        assertThat(all().map(LanguageTest::text))
                .anyMatch(text -> text.contains(" 1 dag ") && !text.contains(" 1 dagar"))
                .anyMatch(text -> text.matches(".* [2-9] dagar .*"))
                .anyMatch(text -> text.contains(" 1 day "))
                .noneMatch(text -> text.matches(".*\\b1 (days|hours|years|dagar|timmar|minuter).*"));
    }

    @Test
    void aThirdLanguageIsAFile() {
        each(FINNISH, finding -> {
            assertThat(text(finding)).startsWith("¤");
            assertThat(finding.remediation().orElseThrow()).startsWith("¤");
        });
        assertThat(engine.languages()).containsExactly("en", "fi", "sv");
        assertThat(engine.catalogue().rules().get("INC-001").title().get("fi")).startsWith("¤");
        assertThat(engine.catalogue().cited("gdpr", "Art. 33", "fi")).startsWith("¤");
        assertThat(engine.parameter("incident.breachNotification").title().get("fi"))
                .startsWith("¤");
        assertThat(engine.catalogue().digest())
                .isEqualTo(ComplianceEngine.standard().catalogue().digest());
    }

    @Test
    void aLanguageThatIsNotThereIsRefusedWithThoseThatAre() {
        AssessmentRequest german =
                AssessmentRequest.at(Instant.parse("2025-06-01T10:00:00Z")).in(Locale.GERMAN);
        LisSnapshot register = LisJson.standard()
                .readSnapshot(
                        "{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"}}"
                                .getBytes(StandardCharsets.UTF_8),
                        "register");
        assertThatThrownBy(() -> engine.assess(register, german))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'de'")
                .hasMessageContaining("[en, fi, sv]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INC-001.title|-|lacks the texts [INC-001.title]",
                "hour.other|-|lacks the texts [hour.other]",
                "INC-001.titel|x|nothing asks for [INC-001.titel]",
                "INC-001.remediation|{nobody}|INC-001.remediation asks for [nobody]",
                "CLS-001.violation|{subject|shout}|asks for the form 'shout'",
                "plural.one|n is 1|'n is 1' is no rule of plural",
                "plural.some|n = 1|there is no such form of plural",
                "plural.two|n = 2|lacks the texts [ACC-001.failure.two",
            })
    void aFileThatIsNotWholeIsRefused(String flaw) throws IOException {
        String[] parts = flaw.split("\\|", 2);
        int last = parts[1].lastIndexOf('|');
        SortedMap<String, String> texts = skeleton();
        String change = parts[1].substring(0, last);
        if (change.equals("-")) {
            texts.remove(parts[0]);
        } else {
            texts.put(parts[0], change);
        }
        ComplianceEngine.Builder builder = ComplianceEngine.builder().language(FINNISH, written(texts));
        assertThatThrownBy(builder::build)
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(parts[1].substring(last + 1));
    }

    @Test
    void aTextThatStandsTwiceOrALanguageThatIsThereIsRefused() throws IOException {
        Path twice = written(skeleton());
        Files.writeString(twice, Files.readString(twice) + "\nhour.one: \"x\"\n");
        assertThatThrownBy(ComplianceEngine.builder().language(FINNISH, twice)::build)
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("hour.one");
        assertThatThrownBy(() -> ComplianceEngine.builder().language(SWEDISH, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'sv'");
    }
}

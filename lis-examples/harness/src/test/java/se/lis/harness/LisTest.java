package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;

class LisTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published("assessment-2.0.schema.json"), InputFormat.JSON);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String published(String schema) {
        try {
            return Files.readString(Path.of("../../docs/schemas", schema));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    /** The file holds rule, subject and kind, a line each, for each day; each was checked by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-01-25", "2025-06-30", "2026-11-01"})
    void theSampleHasTheFindingsThatWereExpected(String day) throws IOException {
        Path result = folder.resolve("assessment.json");
        assertThat(lis("assess", "--sample", "--as-of", day, "--out", result.toString()))
                .isZero();
        Assessment assessment = LisJson.standard().read(Files.readAllBytes(result), Assessment.class, "result");
        assertThat(SCHEMA.validate(Files.readString(result), InputFormat.JSON)).isEmpty();
        assertThat(LisJson.standard().writeReadably(assessment)).isEqualTo(Files.readAllBytes(result));
        List<String> found = assessment.findings().stream()
                .map(finding -> finding.rule() + " " + finding.subject().id() + " "
                        + finding.kind().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(without(found, expected(day)))
                .as(
                        "findings that expected-findings.txt lacks: check each against the register, and add it, with %s before it",
                        day)
                .isEmpty();
        assertThat(without(expected(day), found))
                .as("findings of %s in expected-findings.txt that the sample no longer gives", day)
                .isEmpty();
        assertThat(assessment.policy().orElseThrow().id()).isEqualTo("ledningens-genomgang-2024");
    }

    /** What the review decides stands in the catalogue too, at the same places. */
    @Test
    void thePolicyOfTheSampleIsWhatTheReviewStates() throws IOException {
        Path result = folder.resolve("assessment.json");
        assertThat(lis("assess", "--sample", "--as-of", "2026-11-01", "--out", result.toString()))
                .isZero();
        Assessment assessment = LisJson.standard().read(Files.readAllBytes(result), Assessment.class, "result");
        ComplianceEngine library = ComplianceEngine.standard();
        assertThat(assessment.policy().orElseThrow().values())
                .hasSizeGreaterThan(8)
                .allSatisfy(value -> {
                    DatedValue known = library.parameter(value.id()).on(value.from());
                    assertThat(value.value()).isEqualTo(Scalar.of(known.value()));
                    assertThat(value.source()).isEqualTo(known.source() + " " + known.provision());
                });
    }

    private static List<String> without(List<String> these, List<String> others) {
        List<String> left = new ArrayList<>(these);
        others.forEach(left::remove);
        return left;
    }

    private static List<String> expected(String day) throws IOException {
        String all = new String(
                LisTest.class.getResourceAsStream("/expected-findings.txt").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        return all.lines()
                .filter(line -> line.startsWith(day))
                .map(line -> line.substring(day.length() + 1))
                .sorted()
                .toList();
    }

    @Test
    void theSampleIsWhole() throws IOException {
        LisSnapshot sample = LisJson.standard()
                .read(
                        Lis.class.getResourceAsStream("sample-register.json").readAllBytes(),
                        LisSnapshot.class,
                        "sample");
        assertThat(sample.danglingReferences())
                .extracting(reference -> reference.target().value())
                .as("one on purpose")
                .containsExactly("p-60x");
        assertThat(sample.contradictedIds()).isEmpty();
        assertThat(sample.processes()).hasSize(61);
        assertThat(sample.incidents()).hasSizeGreaterThan(25);
        assertThat(sample.organisation().name())
                .hasValueSatisfying(name -> assertThat(name).contains("påhittad"));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        lis("assess", "--sample", "--as-of", "2026-11-01", "--format", "json");
        String first = out.toString();
        out.getBuffer().setLength(0);
        lis("assess", "--sample", "--as-of", "2026-11-01", "--format", "json");
        assertThat(out.toString()).isEqualTo(first).startsWith("{");
    }

    @Test
    void theWholeTableIsForPeople() {
        lis("assess", "--sample", "--as-of", "2026-11-01", "--all");
        assertThat(out.toString())
                .contains("BRIST", "kritisk", "ATT KLASSA HÄRNÄST", "Social dokumentation")
                .doesNotContain("Skyddsvärd verksamhet", "\u001B")
                .satisfies(table -> assertThat(table.lines())
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80)));
    }

    @Test
    void theWholeTableStatesWaiversRatesAndWhatTheRegisterLacks() {
        lis("assess", "--sample", "--as-of", "2026-11-01", "--all");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "[undantag avsteg-1, till och med 31 december 2026]",
                        "1 brist omfattas av undantag",
                        "incidenthantering",
                        "av bedömningarna går att avgöra",
                        "Mest saknas:");
        out.getBuffer().setLength(0);
        lis("assess", "--sample", "--as-of", "2027-01-01", "--all");
        assertThat(out.toString())
                .as("the day after the waiver's last day")
                .doesNotContain("[undantag avsteg-1")
                .contains("avsteg-1 gick ut 31 december 2026");
    }

    /** No rule's ideal stands beside its failure, and each says what is wrong, with its number. */
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void whatIsBrokenIsToldAsBroken(String language) throws IOException {
        Path result = folder.resolve("assessment.json");
        lis("assess", "--sample", "--as-of", "2026-11-01", "--out", result.toString());
        Assessment assessment = LisJson.standard().read(Files.readAllBytes(result), Assessment.class, "result");
        Map<String, Long> broken = assessment.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
        Locale locale = Locale.forLanguageTag(language);
        out.getBuffer().setLength(0);
        lis("assess", "--sample", "--as-of", "2026-11-01", "--locale", language, "--all");
        String all = out.toString();
        String told = all.substring(
                        all.indexOf(Words.in(locale).of(FindingKind.VIOLATION).toUpperCase(locale)),
                        all.indexOf(
                                Words.in(locale).of(FindingKind.UNDETERMINED).toUpperCase(locale)))
                .replaceAll("\\s+", " ");
        assertThat(broken).hasSizeGreaterThan(30).allSatisfy((rule, count) -> {
            RuleDescriptor described =
                    ComplianceEngine.standard().catalogue().rules().get(rule);
            assertThat(told)
                    .contains(rule + " " + described.failureTitle(count, locale))
                    .doesNotContain(described.title().get(language));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void theFirstScreenFitsAndSaysWhatToDo(String language) {
        assertThat(lis("assess", "--sample", "--as-of", "2026-11-01", "--locale", language))
                .isZero();
        assertThat(out.toString().lines()).hasSizeLessThanOrEqualTo(FirstScreen.LINES);
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(out.toString().lines().filter(line -> line.matches(" [ \\d]\\d\\. .*")))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(out.toString())
                .contains("DPI-001", "INC-002", "lis explain", "--all")
                .doesNotContain("INC-001");
    }

    @Test
    void whatIsToldCanBeChosen() {
        lis("assess", "--sample", "--as-of", "2026-11-01", "--rule", "INC-002,INC-004");
        assertThat(out.toString()).contains("INC-002", "INC-004", "brister:").doesNotContain("DPI-007", "REGLER");
        out.getBuffer().setLength(0);
        lis("assess", "--sample", "--as-of", "2026-11-01", "--basis", "lag", "--severity", "critical", "--top", "1");
        assertThat(out.toString()).contains("lag]", "regler till").doesNotContain("eget beslut]", ", hög");
        out.getBuffer().setLength(0);
        lis("assess", "--sample", "--as-of", "2026-11-01", "--summary", "--area", "dataskydd");
        assertThat(out.toString().lines()).hasSizeLessThan(8);
        assertThat(lis("assess", "--sample", "--area", "datskydd")).isEqualTo(3);
        assertThat(err.toString()).contains("området ”datskydd” finns inte; kanske dataskydd");
        assertThat(lis("assess", "--sample", "--all", "--rule", "INC-002")).isEqualTo(2);
        assertThat(lis("assess", "--sample", "--format", "json", "--top", "3")).isEqualTo(2);
    }

    @Test
    void aRegisterIsNamedOrTheSampleIsAskedFor() {
        assertThat(lis("assess")).isEqualTo(2);
        assertThat(err.toString()).contains("FILE saknas", "--sample");
        assertThat(lis("review")).isEqualTo(2);
        assertThat(lis("assess", "register.json", "--sample")).isEqualTo(2);
        assertThat(lis()).as("lis alone shows the sample").isZero();
        assertThat(out.toString()).contains("Exempelvikens");
    }

    @Test
    void filesOfAnotherKindAreRefusedWithWhatToDo() throws IOException {
        Path assessment = folder.resolve("assessment.json");
        lis("assess", "--sample", "--as-of", "2026-11-01", "--out", assessment.toString());
        assertThat(lis("assess", assessment.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("är en bedömning, inte ett register", "lis diff");
        Path workbook = folder.resolve("lis.xlsx");
        lis("template", "--out", workbook.toString());
        assertThat(lis("assess", workbook.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("är en arbetsbok", "lis import");
        assertThat(lis("assess", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("är en mapp");
        assertThat(lis("assess", folder.resolve("none.json").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("filen finns inte");
        assertThat(lis("assess", "--sample", "--out", assessment.toString())).isEqualTo(2);
        assertThat(lis("template", "--out", workbook.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("assessment.json finns redan; --force ersätter den");
        assertThat(lis("template", "--out", workbook.toString(), "--force")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"sv_SE.UTF-8,,sv", "en_GB,,en", "de_DE.UTF-8,,en", "C,,sv", "en_US.UTF-8,sv_SE,sv", ",,sv"})
    void theLanguageIsThatOfTheEnvironment(String lang, String all, String language) {
        Map<String, String> environment = new HashMap<>();
        if (lang != null) {
            environment.put("LANG", lang);
        }
        if (all != null) {
            environment.put("LC_ALL", all);
        }
        assertThat(Language.ofEnvironment(environment).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "review --sample --history=nowhere, nowhere går inte att läsa: mappen finns inte",
        "report --sample --history=nowhere --out=%s, nowhere går inte att läsa: mappen finns inte",
        "assess --sample --policy=nowhere.yaml, nowhere.yaml går inte att läsa: filen finns inte",
        "assess --sample --rules=nowhere, nowhere är ingen mapp eller jar-fil som går att läsa: filen finns inte",
        "assess --sample --keeps=processer, verksamhetsprocesser",
    })
    void whatIsNotThereIsSaidSo(String command, String said) {
        String[] arguments = (command.formatted(folder.resolve("written")) + " --locale=sv").split(" ");
        assertThat(lis(arguments)).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString()).contains(said).doesNotContain("Exception", "nowhere: nowhere");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("written")).doesNotExist();
    }

    @Test
    void violationsCanFailTheCommand() {
        assertThat(lis("assess", "--sample", "--as-of", "2026-11-01", "--fail-on", "critical"))
                .isEqualTo(1);
    }

    @Test
    void aRuleThatFailedFailsTheCommand() throws IOException {
        Path result = folder.resolve("assessment.json");
        lis("assess", "--sample", "--out", result.toString());
        Assessment assessment = LisJson.standard().read(Files.readAllBytes(result), Assessment.class, "result");
        Assessment failed = assessment.withOutcomes(assessment.outcomes().get(0).withStatus(OutcomeStatus.ERROR));
        assertThat(ExitCodes.of(assessment, null)).isZero();
        assertThat(ExitCodes.of(failed, null)).isEqualTo(4);
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        assertThat(lis("assess", folder.resolve("none.json").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("none.json").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNoRegisterIsUnreadableAndLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"takenAt\":\"yesterday\"}");
        Path result = folder.resolve("result.json");
        assertThat(lis("assess", file.toString(), "--out", result.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("bad.json:1:", "/takenAt", "”yesterday”", "en tidpunkt, till exempel")
                .doesNotContain("\tat ");
        assertThat(result).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=2026-13-01", "--as-of=1999-01-01", "--fail-on=huge", "--nonsense", "--locale=de"})
    void badUsage(String option) {
        assertThat(lis("assess", "--sample", option)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void oneRuleIsDescribed() {
        assertThat(lis("rules", "INC-001", "--locale", "en")).isZero();
        assertThat(out.toString()).contains("Regulation (EU) 2016/679 Article 33(1)", "incident.breachNotification");
        assertThat(lis("rules", "INC-999")).isEqualTo(3);
    }

    @Test
    void aPolicyChangesWhatIsAsked() throws IOException {
        Path policy = Path.of("src/main/resources/se/lis/harness/sample-policy.yaml");
        assertThat(lis("rules", "INC-001", "--policy", policy.toString())).isZero();
        assertThat(out.toString())
                .contains("72 timmar", "sedan 1 januari 2026: 48 timmar (Stadens beslut: KS 2025/101 § 9)");
        Path result = folder.resolve("assessment.json");
        assertThat(lis(
                        "assess",
                        "--sample",
                        "--as-of",
                        "2026-11-01",
                        "--policy",
                        policy.toString(),
                        "--out",
                        result.toString()))
                .isZero();
        assertThat(SCHEMA.validate(Files.readString(result), InputFormat.JSON)).isEmpty();
        assertThat(Files.readString(result)).contains("\"exempelstad-2026\"").contains("\"PT48H\"");
    }

    @Test
    void aBrokenPolicyIsRefusedWithItsLine() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy, "id: x\nparameters:\n  risk.reviev: [{from: 2026-01-01, value: P6M, provision: KF}]\n");
        assertThat(lis("assess", "--sample", "--policy", policy.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("policy.yaml:3: parameters.risk.reviev")
                .contains("”risk.review”");
    }

    @Test
    void ownRulesAreCheckedTestedAndAsked() throws IOException {
        Path own = Path.of("../own-rules/src/main/resources");
        assertThat(lis("rules", "check", own.toString())).isZero();
        assertThat(out.toString()).isEqualTo("STAD-001  4 scenarios" + System.lineSeparator());
        assertThat(lis("rules", "test", own.toString(), "STAD-001")).isZero();
        assertThat(out.toString())
                .contains("ok      STAD-001: classified half a year ago")
                .doesNotContain("not ok");
        assertThat(lis("rules", "test", own.toString(), "STAD-009")).isEqualTo(3);
        assertThat(lis("rules", "STAD-001", "--rules", own.toString())).isZero();
        assertThat(lis("assess", "--sample", "--as-of", "2026-11-01", "--rules", own.toString(), "--format", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"STAD-001\"");
        assertThat(lis("rules", "check", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("rules/catalogue.yaml saknas");
    }

    /** What a rule of one's own throws, of whatever kind, costs that rule; the screen says so, and nothing of the register is blamed. */
    @Test
    void aRuleThatFailsIsNamedOnTheFirstScreen() throws IOException {
        Path own = folder.resolve("own");
        copy(Path.of("../own-rules/src/main/resources"), own);
        Path drl = own.resolve("rules/processes/STAD-001.drl");
        Files.writeString(
                drl,
                Files.readString(drl).replace("judge.of(", "if (true) { throw new Error(\"on purpose\"); } judge.of("));
        assertThat(lis("assess", "--sample", "--as-of", "2026-11-01", "--rules", own.toString()))
                .isEqualTo(4);
        assertThat(out.toString())
                .contains("Ofullständigt: dessa regler kunde inte köras: STAD-001.")
                .doesNotContain("samma id");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void memoryThatRanOutIsKnownWhateverItIsCalledByWhoeverMetIt() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        assertThat(Lis.ofMemory(full)).isTrue();
        assertThat(Lis.ofMemory(new IllegalStateException("Failed to render", new RuntimeException(full))))
                .isTrue();
        assertThat(Lis.ofMemory(new IllegalStateException("another", new RuntimeException())))
                .isFalse();
    }
}

package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.json.LisJson;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.policy.Policy;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.testing.Scenario;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** A host's own rules stand beside the library's, and a broken one is refused with file, line and reason. */
class OwnRulesTest {

    private static final Path EXAMPLE = Path.of("../lis-examples/own-rules/src/main/resources");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 16);
    private static final String YAML = "rules/processes/STAD-001.yaml";
    private static final String DRL = "rules/processes/STAD-001.drl";

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheExample() throws IOException {
        copy(EXAMPLE, folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static ComplianceEngine engine(Path... places) {
        ComplianceEngine.Builder builder = ComplianceEngine.builder();
        for (Path place : places) {
            builder.rules(place);
        }
        return builder.build();
    }

    private void change(String file, String old, String changed) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, changed));
    }

    private static LisSnapshot register() {
        String json =
                "{\"takenAt\":\"2026-07-16T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + "\"processes\":[{\"id\":\"p\",\"societalImportance\":\"high\"}],\"classifications\":[{\"id\":\"c\","
                        + "\"process\":\"p\",\"classifiedOn\":\"2026-01-15\",\"approvedOn\":\"2026-01-20\"}]}";
        return LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
    }

    @Test
    void anOwnRuleIsReportedLikeAnyOther() {
        ComplianceEngine engine = engine(folder);
        Assessment assessment = engine.assess(register(), DAY);
        Assessment standard = ComplianceEngine.standard().assess(register(), DAY);
        Finding finding = assessment.findings().stream()
                .filter(each -> each.rule().equals("STAD-001"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.subject().id()).isEqualTo("p");
        assertThat(finding.proof().parameters())
                .filteredOn(parameter -> parameter.id().equals("exempelstad.importantRenewal"))
                .singleElement()
                .extracting(ProofParameter::source)
                .isEqualTo("exempelstad § 4");
        assertThat(finding.legalBasis().get(0).source()).isEqualTo("exempelstad");
        assertThat(assessment.outcomes())
                .containsAll(standard.outcomes())
                .hasSize(standard.outcomes().size() + 1)
                .isSortedAccordingTo(java.util.Comparator.comparing(Outcome::rule));
        assertThat(assessment.findings()).containsAll(standard.findings());
        assertThat(assessment.catalogues())
                .containsAll(standard.catalogues())
                .extracting(CatalogueRef::id)
                .contains("exempelstad");
        assertThat(assessment.catalogueVersion()).isEqualTo(standard.catalogueVersion());
        assertThat(engine.examples("STAD-001")).hasSize(4);
        assertThat(engine.parameter("exempelstad.importantRenewal").values()).hasSize(1);
    }

    @Test
    void aJarIsAsGoodAsAFolderAndTheSameBytesComeTwice() throws IOException {
        Path jar = folder.resolveSibling(folder.getFileName() + ".jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            copy(EXAMPLE, zip.getPath("/"));
        }
        byte[] byFolder = LisJson.standard().write(engine(folder).assess(register(), DAY));
        assertThat(LisJson.standard().write(engine(jar).assess(register(), DAY)))
                .isEqualTo(byFolder);
        assertThat(LisJson.standard().write(engine(folder).assess(register(), DAY)))
                .isEqualTo(byFolder);
        Files.delete(jar);
    }

    @Test
    void severalPlacesAreReadAndIdsMustNotClash(@TempDir Path other) throws IOException {
        assertThatThrownBy(() -> engine(folder, folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("rules/catalogue.yaml:1: id is 'exempelstad', which another catalogue has");
        copy(folder, other);
        Files.writeString(other.resolve("rules/catalogue.yaml"), "id: annan\nversion: \"1.0\"\n");
        Files.delete(other.resolve("legislation/sources.yaml"));
        Files.delete(other.resolve("parameters/exempelstad.yaml"));
        assertThatThrownBy(() -> engine(folder, other))
                .isInstanceOf(CatalogueException.class)
                .hasMessageEndingWith("STAD-001.yaml:1: id is 'STAD-001', which another rule has");
    }

    @Test
    void aPolicyDecidesOwnParametersToo() {
        Policy policy = Policy.read(
                ("{id: x, parameters: {exempelstad.importantRenewal: [{from: 2026-01-01, value: P12M, provision:"
                                + " KF}]}}")
                        .getBytes(StandardCharsets.UTF_8),
                "policy.yaml");
        Assessment assessment =
                ComplianceEngine.builder().policy(policy).rules(folder).build().assess(register(), DAY);
        assertThat(assessment.findings()).extracting(Finding::rule).doesNotContain("STAD-001");
    }

    @Test
    void aFailingOwnRuleLeavesTheOthers() throws IOException {
        change(DRL, "( inUse )", "( societalImportance.name() != null )");
        String json = new String(LisJson.standard().write(register()), StandardCharsets.UTF_8)
                .replace("\"societalImportance\":\"high\"", "\"startedOn\":\"2020-01-01\"");
        LisSnapshot register =
                LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
        Assessment assessment = engine(folder).assess(register, DAY);
        assertThat(assessment.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .map(Outcome::rule))
                .containsExactly("STAD-001");
        assertThat(assessment.findings())
                .isEqualTo(ComplianceEngine.standard().assess(register, DAY).findings());
    }

    /** What a rule's right side can throw, whoever wrote it; the last passes for a stop that nobody asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "StackOverflowError()",
                "AssertionError()",
                "NoClassDefFoundError()",
                "Error()",
                "java.io.IOError(new java.io.IOException())",
                "IllegalStateException()",
                "se.lis.rules.request.AssessmentCancelledException(\"me\")"
            })
    void whateverARuleThrowsCostsThatRuleAlone(String thrown) throws IOException {
        change(DRL, "judge.of(", "if (true) { throw new " + thrown + "; } judge.of(");
        assertStandsBut(engine(folder).assess(register(), DAY), "STAD-001");
    }

    private static void assertStandsBut(Assessment assessment, String failed) {
        assertThat(assessment.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .map(Outcome::rule))
                .containsExactly(failed);
        assertThat(assessment.complete()).isFalse();
        Assessment standard = ComplianceEngine.standard().assess(register(), DAY);
        assertThat(assessment.findings().stream()
                        .map(finding -> finding.withMessage(Optional.empty()).withRemediation(Optional.empty())))
                .isEqualTo(standard.findings());
    }

    @Test
    void aTextThatCannotBeWrittenCostsItsRuleAlone() throws IOException {
        change(YAML, "Processen {subject} är", "Processen {subject} sedan {startedOn|day} är");
        change(YAML, "depends on process {subject},", "depends on process {subject} since {startedOn|day},");
        ComplianceEngine engine = engine(folder);
        Instant moment = AsOf.lastInstantOf(DAY, ZoneId.of("Europe/Stockholm"));
        Assessment told = engine.assess(register(), AssessmentRequest.at(moment).in(Locale.ENGLISH));
        assertStandsBut(told, "STAD-001");
        assertThat(engine.assess(register(), moment).findings())
                .extracting(Finding::rule)
                .contains("STAD-001");
        try (LiveAssessment live =
                engine.live(register(), AssessmentRequest.at(moment).in(Locale.ENGLISH))) {
            assertThat(live.outcomes()).isEqualTo(told.outcomes());
            assertThat(live.findings()).isEqualTo(told.findings());
        }
    }

    @Test
    void viewsThatFailCostTheHostsRulesAlone() {
        ViewFactory failing = new ViewFactory() {
            @Override
            public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
                throw new AssertionError("on purpose");
            }
        };
        Assessment assessment =
                ComplianceEngine.builder().views(failing).rules(folder).build().assess(register(), DAY);
        assertStandsBut(assessment, "STAD-001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                YAML + "|id: STAD-001|id: STAD-002|STAD-001.yaml:1: id is 'STAD-002', but the file is named STAD-001",
                YAML + "|version: \"1.0\"|version: one|STAD-001.yaml:2: version is 'one'",
                YAML + "|{missing|{trems|message undetermined names {trems}, but it is given [act,",
                YAML + "|{subject}|{nisScopes}|message violation names {nisScopes}, but it is given",
                YAML
                        + "|area: information-classification|area: classification|STAD-001.yaml:3: area is"
                        + " 'classification', but the areas are [access-management,",
                YAML
                        + "|severity: medium|severity: grave|STAD-001.yaml:5: 'grave' is not one of low, medium, high,"
                        + " critical",
                YAML + "|responsible:|answerable:|STAD-001.yaml:8: unknown field 'answerable'; known are area, basis",
                YAML
                        + "|subject: process|subject: proces|STAD-001.yaml:4: subject is 'proces', which is no kind of"
                        + " artefact",
                YAML
                        + "|source: exempelstad|source: exempelstaden|STAD-001.yaml:7: basis: there is no source"
                        + " 'exempelstaden'; did you mean 'exempelstad'?",
                YAML
                        + "|[exempelstad.importantRenewal]|[exempelstad.renewal]|there is no parameter"
                        + " 'exempelstad.renewal'",
                YAML
                        + "|  en: \"Classify the information anew.\"| |remediation has texts in [sv], but each text is"
                        + " written in [en, sv]",
                YAML + "|  undetermined:|  upcoming:|the message for undetermined is missing",
                YAML
                        + "|Society depends on process {subject}|Society depends on it|message violation names"
                        + " [importantRenewal, subject] in sv, but [importantRenewal] in en",
                DRL + "|rule \"STAD-001\"|rule \"STAD-002\"|STAD-001.drl:7: rule 'STAD-002' is not 'STAD-001'",
                DRL
                        + "|package se.exempelstad.rules;|package se.lis.rules.catalogue;|STAD-001.drl:1: the package"
                        + " is se.lis.rules.catalogue",
                DRL + "|package se.exempelstad.rules;||STAD-001.drl:1: the package is missing",
                DRL + "|ClassifiedProcess( inUse )|ClassifiedProcess( isUsed )|STAD-001.drl:",
                DRL + "|ClassifiedProcess( inUse )|ClassifiedProcess( inUse|STAD-001.drl:",
                DRL + "|.concerns(|.worries(|worries",
                DRL + "|judge.of(|insert(\"x\"); judge.of(|STAD-001.drl:11: a rule must not call insert",
                DRL + "|then|    not ClassifiedProcess( inUse ) then|STAD-001.drl:10: 'not' looks at other artefacts",
                DRL
                        + "|then|    $other : ClassifiedProcess() then|STAD-001.drl:10: a second pattern,"
                        + " ClassifiedProcess looks at other artefacts",
                DRL
                        + "|\"exempelstad.importantRenewal\"|\"risk.review\"|STAD-001.drl:13: parameter 'risk.review'"
                        + " is none of the parameters that the rule names",
                DRL
                        + "|.renewed($process.classifiedOn(),"
                        + " \"exempelstad.importantRenewal\")|.asks($process.classified()).by($process.classifiedOn()).remind(\"exempelstad.importantRenewal\")|the"
                        + " message for upcoming is missing: the rule reminds",
                YAML
                        + "|responsible: information-security-coordinator|becomes: [STAD-009]|STAD-001.yaml:8: becomes"
                        + " names 'STAD-009', and there is no such rule",
                YAML
                        + "|responsible: information-security-coordinator|becomes: [INC-001]|becomes names 'INC-001',"
                        + " which is about incident and not about process",
                "parameters/exempelstad.yaml|importantRenewal:|otherRenewal:|there is no parameter"
                        + " 'exempelstad.importantRenewal'",
                "parameters/exempelstad.yaml|source: exempelstad|source: nowhere|exempelstad.yaml:5: there is no"
                        + " source 'nowhere'",
                "legislation/sources.yaml|exempelstad:|gdpr:|sources.yaml:1: source 'gdpr' is there already",
                "rules/catalogue.yaml|version: \"1.0\"||version is missing"
            })
    void aBrokenRuleIsRefusedWithFileLineAndReason(String file, String old, String changed, String message)
            throws IOException {
        change(file, old, changed == null ? "" : changed);
        assertThatThrownBy(() -> engine(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(message);
    }

    @Test
    void allSlipsAreToldAtOnceEachWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("rules/more"));
        for (int i = 2; i <= 5; i++) {
            for (String end : List.of(".yaml", ".drl", ".scenarios.yaml")) {
                String text = Files.readString(folder.resolve("rules/processes/STAD-001" + end));
                Files.writeString(
                        folder.resolve("rules/more/STAD-00" + i + end), text.replace("STAD-001", "STAD-00" + i));
            }
        }
        change("rules/catalogue.yaml", "version:", "versoin:");
        change("legislation/sources.yaml", "cited:", "citedd:");
        change("parameters/exempelstad.yaml", "tighter: lower", "tighter: lowr");
        change("parameters/exempelstad.yaml", "2018-05-25", "2018-13-25");
        change("rules/processes/STAD-001.yaml", "severity: medium", "severity: grave");
        change("rules/processes/STAD-001.yaml", "title:\n  sv", "titel:\n  sv");
        change("rules/more/STAD-002.yaml", "subject: process", "subject: proces");
        change("rules/more/STAD-002.yaml", "{missing|terms}", "{missing|trems}");
        change("rules/more/STAD-003.drl", "inUse", "isUsd");
        change("rules/more/STAD-004.drl", ".renewed(", ".renewd(");
        change("rules/more/STAD-005.drl", "inUse )", "inUse");
        assertThatThrownBy(() -> engine(folder))
                .isInstanceOfSatisfying(
                        CatalogueException.class,
                        told -> assertThat(told.problems().stream().map(line -> line.replace(folder + "/", "")))
                                .extracting(line -> line.length() > 78 ? line.substring(0, 78) : line)
                                // compilers differ in how they say that there is no such method
                                .extracting(line -> line.replaceFirst("(STAD-004.*: ).*(renewd).*", "$1$2"))
                                .containsExactly(
                                        "legislation/sources.yaml:2: unknown field 'citedd'; known are cited, fine, fro",
                                        "legislation/sources.yaml:2: cited is missing",
                                        "parameters/exempelstad.yaml:3: 'lowr' is not one of lower, higher; did you mea",
                                        "parameters/exempelstad.yaml:5: '2018-13-25' is not a day, as 2026-01-31",
                                        "rules/catalogue.yaml:1: version is missing",
                                        "rules/catalogue.yaml:2: unknown field 'versoin'; known are id, version; did yo",
                                        "rules/more/STAD-002.yaml:4: subject is 'proces', which is no kind of artefact;",
                                        "rules/more/STAD-002.yaml:24: message undetermined asks for the form 'trems', b",
                                        "rules/more/STAD-003.drl:9: Unable to parse left part of expression: isUsd",
                                        "rules/more/STAD-004.drl:13: renewd",
                                        "rules/more/STAD-005.drl:10: [ERR 102] Line 10:0 mismatched input 'then' in rul",
                                        "rules/processes/STAD-001.yaml:1: title is missing",
                                        "rules/processes/STAD-001.yaml:5: 'grave' is not one of low, medium, high, crit",
                                        "rules/processes/STAD-001.yaml:11: unknown field 'titel'; known are area, basis"));
    }

    @Test
    void allSlipsOfScenariosAreToldAtOnceEachWithItsLine() throws IOException {
        String scenarios = "rules/processes/STAD-001.scenarios.yaml";
        change(scenarios, "asOf: 2026-07-15", "lawAsOf: 2026-07-15T12:00:00Z\n  asOf: 2026-17-15");
        change(scenarios, "satisfied: [p]", "satisfeid: [p]");
        change(scenarios, "societalImportance: low", "societalImportanc: low");
        assertThatThrownBy(() -> Scenario.of(folder))
                .isInstanceOfSatisfying(
                        CatalogueException.class,
                        told -> assertThat(told.problems())
                                .hasSize(4)
                                .anyMatch(line -> line.contains(
                                        "STAD-001.scenarios.yaml:2: lawAsOf is '2026-07-15T12:00:00Z', but"))
                                .anyMatch(line ->
                                        line.contains("STAD-001.scenarios.yaml:3: asOf: '2026-17-15' is neither a day"))
                                .anyMatch(line ->
                                        line.contains("STAD-001.scenarios.yaml:5: there is no field 'satisfeid'")
                                                && line.contains("did you mean 'satisfied'?"))
                                .anyMatch(line -> line.contains(
                                        "STAD-001.scenarios.yaml:14: unknown field 'societalImportanc'")));
    }

    @Test
    void aFormThatThereIsNotIsRefused() throws IOException {
        change(YAML, "{missing|terms}", "{missing|trems}");
        assertThatThrownBy(() -> engine(folder))
                .hasMessageContaining("STAD-001.yaml:24: message undetermined asks for the form 'trems'");
    }

    @Test
    void anAreaOfItsOwnHasANameInEachLanguage() throws IOException {
        change(YAML, "area: information-classification", "area: storm-preparedness");
        Path swedish = folder.resolve("texts/sv.yaml");
        Path english = folder.resolve("texts/en.yaml");
        Files.writeString(swedish, Files.readString(swedish) + "term.storm-preparedness: stormberedskap\n");
        assertThatThrownBy(() -> engine(folder)).hasMessageContaining("area is 'storm-preparedness'");
        Files.writeString(english, Files.readString(english) + "term.storm-preparedness: storm preparedness\n");
        assertThat(engine(folder).assess(register(), DAY).rates().byArea()).containsKey("storm-preparedness");
    }

    @Test
    void anOwnRuleMayLeaveOutWhatIsWrongAndGetsItsTitleCounted() throws IOException {
        Path file = folder.resolve("rules/processes/STAD-001.yaml");
        String described = Files.readString(file).replaceAll("(?m)^failureTitle:\\n(?: .*\\n)+", "");
        Files.writeString(file, described);
        RuleDescriptor rule =
                Objects.requireNonNull(engine(folder).catalogue().rules().get("STAD-001"));
        assertThat(rule.failureTitle(2, Locale.ENGLISH))
                .isEqualTo("2 violations of the rule “" + rule.title().get("en") + "”");
        Files.writeString(
                file,
                described
                        + "failureTitle:\n  sv: {one: en, other: \"{count} processer\"}\n  en: {one: one, other: \"many\"}\n");
        assertThatThrownBy(() -> engine(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("failureTitle for several is 'many', but must write their number: {count}");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Files.delete(folder.resolve("rules/processes/STAD-001.scenarios.yaml"));
        assertThatThrownBy(() -> engine(folder))
                .hasMessageEndingWith("STAD-001.scenarios.yaml is missing: a rule shows what it is about");
        Files.delete(folder.resolve(DRL));
        assertThatThrownBy(() -> engine(folder)).hasMessageContaining("STAD-001.drl is missing");
        Files.delete(folder.resolve("rules/catalogue.yaml"));
        assertThatThrownBy(() -> engine(folder)).hasMessageContaining("rules/catalogue.yaml is missing");
        assertThatThrownBy(() -> engine(folder.resolve("nothing")))
                .hasMessageContaining("is no folder or jar that can be read");
    }

    @Test
    void aPrefixOfTheLibraryIsTaken() throws IOException {
        for (String end : new String[] {".yaml", ".drl", ".scenarios.yaml"}) {
            Path file = folder.resolve("rules/processes/STAD-001" + end);
            Files.writeString(
                    folder.resolve("rules/processes/INC-901" + end),
                    Files.readString(file).replace("STAD-001", "INC-901"));
            Files.delete(file);
        }
        assertThatThrownBy(() -> engine(folder))
                .hasMessageContaining("INC-901.yaml:1: id is 'INC-901', but the prefixes")
                .hasMessageContaining("are the library's own");
    }

    @Test
    void scenariosTellEachDifference() throws IOException {
        ComplianceEngine engine = engine(folder);
        Scenario.of(folder).forEach(each -> each.check(engine::assess));
        change("rules/processes/STAD-001.scenarios.yaml", "severity: medium", "severity: high");
        change("rules/processes/STAD-001.scenarios.yaml", "force: policy", "force: law");
        assertThatThrownBy(() -> Scenario.of(folder).forEach(each -> each.check(engine::assess)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("STAD-001: classified half a year and a day ago")
                .hasMessageContaining("severity: expected high, but was medium")
                .hasMessageContaining("force: expected law, but was policy");
    }
}

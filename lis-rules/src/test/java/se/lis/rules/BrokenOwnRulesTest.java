package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.testing.Scenario;

/** A host's own rule that is broken is refused with file, line and reason. */
class BrokenOwnRulesTest extends OwnRulesExample {

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
                                        "rules/more/STAD-003.drl:9: there is no 'isUsd' in ClassifiedProcess, which has",
                                        "rules/more/STAD-004.drl:13: renewd",
                                        "rules/more/STAD-005.drl:10: this is not DRL: mismatched input 'then' in rule \"",
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
}

package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.rules.catalogue.CatalogueException;

/** What a host's author mistypes is told where it stands, with what may stand there, when the engine is built. */
class OwnRuleSlipsTest {

    private static final Path EXAMPLE = Path.of("../lis-examples/own-rules/src/main/resources");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheExample() throws IOException {
        try (Stream<Path> found = Files.walk(EXAMPLE)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void change(String file, String old, String changed) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(path, text.substring(0, at) + changed + text.substring(at + old.length()));
    }

    /** Each file by its end; what it holds, what is mistyped instead, and what is told. An underscore is a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "STAD-001.drl|inUse|inUze|:9: there is no 'inUze' in ClassifiedProcess, which has availability,"
                        + "|did you mean 'inUse'?",
                "STAD-001.drl|.classifiedOn()|.clasifiedOn()|:13: there is no 'clasifiedOn' in ClassifiedProcess, which has"
                        + "|did you mean 'classifiedOn'?",
                "STAD-001.drl|.renewed(|.renewd(|:13: there is no 'renewd' in Question, which has|did you mean 'renewed'?",
                "STAD-001.drl|ClassifiedProcess;|ClassifedProcess;|:3: there is no class"
                        + "|did you mean 'se.lis.rules.view.classification.ClassifiedProcess'?",
                "STAD-001.drl|import se.lis.rules.view.classification.ClassifiedProcess;||:9: there is no class"
                        + " 'ClassifiedProcess'|did you mean 'se.lis.rules.view.classification.ClassifiedProcess'?",
                "STAD-001.drl|$process.important()|$proces.important()|:12: there is no '$proces' here; there are"
                        + " $process, judge|did you mean '$process'?",
                "STAD-001.drl|verdict.Judge judge|verdict.Juge judge|:5: there is no class 'se.lis.rules.verdict.Juge'"
                        + "|did you mean 'se.lis.rules.verdict.Judge'?",
                "STAD-001.drl|global se.lis.rules.verdict.Judge judge;||:11: there is no 'judge' here: write"
                        + "|global se.lis.rules.verdict.Judge judge;",
                "STAD-001.drl|( inUse )|( important )|:9: the left side asks for true or false, but this is Answer"
                        + "|in concerns(...) or asks(...)",
                "STAD-001.drl|when|wen|:8: this is not DRL: mismatched input 'wen'|in rule",
                "STAD-001.drl|$process.important())|$process.important()|:13: the right side is not Java|Found \";\"",
                "STAD-001.drl|\"exempelstad.importantRenewal\"|\"importantRenewal\"|:13: parameter 'importantRenewal' is none"
                        + "|[exempelstad.importantRenewal]",
                "STAD-001.drl|exempelstad.importantRenewal|exempelstad.importantRenwal|:13: parameter"
                        + " 'exempelstad.importantRenwal' is none|did you mean 'exempelstad.importantRenewal'?",
                "STAD-001.drl|.renewed($p|.clause(\"one\").renewed($p|:13: clause 'one' is none of those that basis names|[]",
                "STAD-001.drl|when|salience 10_when|:8: 'salience' has no place here|one rule with when and then",
                "STAD-001.drl|rule \"|function int one() { return 1; }_rule \"|:7: 'function' has no place here|Java",
                "STAD-001.yaml|subject: process|subject: system|STAD-001.drl:9: the view is one of process|'system'",
                "STAD-001.yaml|parameters:|occasion: [societalImportanc]_parameters:|:9: occasion: there is no attribute"
                        + " 'societalImportanc' of process, which has|did you mean 'societalImportance'?",
                "STAD-001.yaml|parameters:|loweredWhen: ownr_parameters:|:9: loweredWhen: there is no attribute 'ownr'"
                        + "|did you mean 'owner'?",
                "STAD-001.yaml|parameters:|controls: [A.5.12x]_parameters:|:9: controls: ISO/IEC 27001:2022 has no control"
                        + " 'A.5.12x'|did you mean 'A.5.12'?",
                "STAD-001.yaml|Processen {subject} är|Processen {subject} {ownr} är|:22: message violation names {ownr}"
                        + "|did you mean 'owner'?",
                "STAD-001.yaml|    one: \"{count} process that|    oen: \"{count} process that|:18: unknown field 'oen'; known"
                        + " are one, other|did you mean 'one'?",
                "STAD-001.yaml|  en: \"Classify|\ten: \"Classify|:29: this is not YAML|indent by spaces, not by a tab",
                "STAD-001.yaml|anew.\"|anew.|:29: this is not YAML|a quote that opens on this line is not closed",
                "STAD-001.yaml|  undetermined:| undetermined:|:24: this is not YAML|this line is indented otherwise",
                "STAD-001.scenarios.yaml|satisfied: [p]|satisfied: [q]|:4: satisfied: the register holds no 'q'|'q'",
                "STAD-001.scenarios.yaml|satisfied: [p]|satisfied: p|:4: satisfied: a list is expected here, as [p]|[p]",
                "STAD-001.scenarios.yaml|severity: medium|severity: mediun|:10: severity: 'mediun' is not one of low, medium"
                        + "|did you mean 'medium'?",
                "STAD-001.scenarios.yaml|status: not-applicable|status: not-aplicable|:14: status: 'not-aplicable' is not one of"
                        + "|did you mean 'not-applicable'?",
                "STAD-001.scenarios.yaml|severity: medium|dueBy: 2026-02-31|:10: dueBy: '2026-02-31' is not a day"
                        + "|2026-11-01",
                "STAD-001.scenarios.yaml|classifiedOn: \"|clasifiedOn: \"|:3: unknown field 'clasifiedOn'|classifiedOn",
                "exempelstad.yaml|value: P6M|value: 6M|STAD-001.drl:13: parameter 'exempelstad.importantRenewal' is asked for"
                        + " as a time, by renewed, but it is a text|: 6M",
                "exempelstad.yaml|verified: true}|verified: true}_    - {from: 2020-01-01, value: 5, force: policy, source:"
                        + " exempelstad, provision: x, verified: true}|exempelstad.yaml:6: a value of 'importantRenewal' is"
                        + " '5', but the first is a period|P30D",
                "texts/sv.yaml|: betydelse för samhället|:|sv.yaml:1: 'term.societalImportance' says nothing|nothing"
            })
    void aSlipIsToldWithWhatMayStandThere(String end, String old, String changed, String told, String allowed)
            throws IOException {
        change(file(end), old, changed == null ? "" : changed.replace('_', '\n'));
        assertThatThrownBy(() -> ComplianceEngine.builder().rules(folder).build())
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(told)
                .hasMessageContaining(allowed);
    }

    private String file(String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(folder::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(end) && !name.startsWith("two-kinds"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatOneCheckFindsNoOtherTellsAgain() throws IOException {
        change(file("STAD-001.drl"), "then", "    not ClassifiedProcess( inUse )\nthen");
        assertThatThrownBy(() -> ComplianceEngine.builder().rules(folder).build())
                .isInstanceOfSatisfying(
                        CatalogueException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("STAD-001.drl:10: 'not' looks at other artefacts"));
    }

    @Test
    void slipsOfAllKindsOfFilesAreToldTogether() throws IOException {
        change(file("STAD-001.drl"), ".renewed(", ".renewd(");
        change(file("STAD-001.yaml"), "severity: medium", "severity: medum");
        change(file("STAD-001.scenarios.yaml"), "satisfied: [p]", "satisfed: [p]");
        change(file("exempelstad.yaml"), "source: exempelstad", "source: exempelstat");
        assertThatThrownBy(() -> ComplianceEngine.builder().rules(folder).build())
                .isInstanceOfSatisfying(
                        CatalogueException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(4)
                                .allMatch(line -> line.contains("; did you mean '")));
    }
}

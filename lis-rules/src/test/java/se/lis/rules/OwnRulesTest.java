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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.json.LisJson;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.policy.Policy;
import se.lis.rules.testing.Scenario;

/** A host's own rules stand beside the library's. */
class OwnRulesTest extends OwnRulesExample {

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

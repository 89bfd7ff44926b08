package se.lis.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.legislation.Duty;

/** The pages on rules, views, law and standard are those of catalogue and code; each law has its duties told. */
class DocsTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Maps MAPS = new Maps(ENGINE);
    private static final Path DOCS = Path.of("../docs");
    private static final Path RULES = DOCS.resolve("rules");

    private static final SortedMap<Path, String> PAGES = pages();

    private static SortedMap<Path, String> pages() {
        SortedMap<Path, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            Path folder = RULES.resolve(language.code());
            ENGINE.catalogue()
                    .rules()
                    .forEach((id, rule) -> pages.put(folder.resolve(id + ".md"), RulePage.of(ENGINE, rule, language)));
        }
        pages.put(RULES.resolve("README.md"), MAPS.index());
        pages.put(DOCS.resolve("law-map.md"), MAPS.law());
        pages.put(DOCS.resolve("iso-map.md"), MAPS.iso());
        pages.put(DOCS.resolve("views.md"), ViewsPage.of(ENGINE));
        pages.put(DOCS.resolve("schemas/language-1.0.schema.json"), LanguageSchema.of(ENGINE));
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> eachPageIsFresh() throws IOException {
        if (Boolean.getBoolean("lis.writeDocs")) {
            for (Path stale : found()) {
                if (!PAGES.containsKey(stale)) {
                    Files.delete(stale);
                }
            }
            for (Map.Entry<Path, String> page : PAGES.entrySet()) {
                Files.createDirectories(page.getKey().getParent());
                Files.writeString(page.getKey(), page.getValue());
            }
        }
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey().toString(),
                        () -> assertThat(page.getKey())
                                .as("mvn test -pl lis-rules -am -Dtest=DocsTest -Dlis.writeDocs=true"
                                        + " -Dsurefire.failIfNoSpecifiedTests=false writes it anew")
                                .hasContent(page.getValue())));
    }

    @Test
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        List<Path> stale = found();
        stale.removeAll(PAGES.keySet());
        assertThat(stale)
                .as("pages of rules that are gone: -Dlis.writeDocs=true deletes them")
                .isEmpty();
    }

    private static List<Path> found() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toList());
        }
    }

    @Test
    void eachBindingProvisionThatIsCitedLiesInADuty() {
        List<String> untold = new ArrayList<>();
        MAPS.citations()
                .values()
                .forEach(cited -> cited.stream()
                        .filter(citation -> Maps.BINDING.contains(citation.force()))
                        .filter(citation -> ENGINE.catalogue().duties().stream()
                                .noneMatch(duty -> duty.holds(citation.source(), citation.provision())))
                        .forEach(citation ->
                                untold.add(citation.rule() + ": " + citation.source() + " " + citation.provision())));
        assertThat(untold)
                .as(
                        "provisions that rules rest on, of which legislation/duties.yaml says nothing: a line with source, provision and asks")
                .isEmpty();
    }

    @Test
    void eachDutyIsWatchedOrSaysWhyNot() {
        assertThat(ENGINE.catalogue().duties())
                .allSatisfy(duty -> assertThat(MAPS.standing(duty) != Duty.Standing.UNREAD
                                || ENGINE.catalogue()
                                                .legislation()
                                                .source(duty.source())
                                                .unread()
                                        != null)
                        .as("%s %s", duty.source(), duty.provision())
                        .isTrue());
    }

    @Test
    void noDutyIsToldTwice() {
        assertThat(ENGINE.catalogue().duties().stream().map(duty -> duty.source() + " " + duty.provision()))
                .doesNotHaveDuplicates();
    }

    /** A duty names a rule as bearing on it only where the rule does not cite it anyway. */
    @Test
    void helpingRulesDoNotCiteTheDuty() {
        for (Duty duty : ENGINE.catalogue().duties()) {
            assertThat(duty.rules())
                    .as("%s %s", duty.source(), duty.provision())
                    .doesNotContainAnyElementsOf(MAPS.citing(duty).isEmpty() ? List.of("none") : MAPS.citing(duty));
        }
    }
}

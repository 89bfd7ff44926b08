package se.lis.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;

/** Texts, report, review, workbook and pages call each term by its one word. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final List<Path> READ_BY_PEOPLE = List.of(
            ROOT.resolve("lis-rules/src/main/resources"),
            ROOT.resolve("lis-examples/report/src/main/resources"),
            ROOT.resolve("lis-examples/harness/src/main/resources"),
            ROOT.resolve("lis-examples/workbook/src/main/resources"),
            ROOT.resolve("docs"),
            ROOT.resolve("README.md"));
    private static final Path GLOSSARY = ROOT.resolve("docs/glossary.yaml");

    /**
     * A term of the glossary.
     *
     * @param term what it is called, by language
     * @param where why, by language
     * @param not what it is not called, as regular expressions by language
     */
    private record Term(Map<String, String> term, Map<String, String> where, Map<String, List<String>> not) {}

    private static List<Term> glossary() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(GLOSSARY.toFile(), new TypeReference<List<Term>>() {});
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : READ_BY_PEOPLE) {
            try (Stream<Path> found = Files.walk(place)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> !file.equals(GLOSSARY))
                        .filter(file -> file.toString().matches(".*\\.(yaml|json|md)"))
                        .filter(file ->
                                !file.toString().matches(".*(scenarios\\.yaml|sample-register\\.json|schema\\.json)"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void eachTermIsCalledByItsWord() throws IOException {
        List<Term> terms = glossary();
        assertThat(terms).isNotEmpty().allSatisfy(term -> {
            assertThat(term.term()).containsOnlyKeys("sv", "en");
            assertThat(term.where()).containsOnlyKeys("sv", "en");
        });
        List<String> others = new ArrayList<>();
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(200);
        for (Path file : files) {
            String text = Files.readString(file);
            for (Term term : terms) {
                term.not()
                        .values()
                        .forEach(words -> words.forEach(word -> Pattern.compile(word)
                                .matcher(text)
                                .results()
                                .forEach(found -> others.add(file + ": '" + found.group() + "' for " + term.term()))));
            }
        }
        assertThat(others).isEmpty();
    }

    /** GDPR says vetskap (33(1)), the Cybersecurity Act kännedom (2 kap. 5 §). */
    @Test
    void awarenessIsCalledAsEachLawCallsIt() {
        ComplianceEngine.standard().catalogue().rules().values().forEach(rule -> {
            if (rests(rule, "gdpr")) {
                assertThat(swedish(rule)).as(rule.id()).noneMatch(text -> text.contains("kännedom"));
            }
            if (rests(rule, "cybersecurity-act")) {
                assertThat(swedish(rule)).as(rule.id()).noneMatch(text -> text.contains("vetskap"));
            }
        });
    }

    private static boolean rests(RuleDescriptor rule, String source) {
        return rule.basis().stream().anyMatch(basis -> basis.source().equals(source));
    }

    private static List<String> swedish(RuleDescriptor rule) {
        List<String> texts = new ArrayList<>();
        texts.add(rule.title().get("sv"));
        texts.add(rule.remediation().get("sv"));
        rule.messages().values().forEach(message -> texts.add(message.get("sv")));
        return texts;
    }
}

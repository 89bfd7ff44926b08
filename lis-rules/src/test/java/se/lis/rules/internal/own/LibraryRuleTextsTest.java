package se.lis.rules.internal.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.catalogue.RuleFiles;
import se.lis.rules.internal.compiler.DrlSource;
import se.lis.rules.internal.language.Languages;

/** The texts of the library's own rules name what they are given, and its DRL asks for what the metadata names, as a host's must. */
class LibraryRuleTextsTest {

    private static final String TERM = "term.";
    private static final CatalogueReader READER = new CatalogueReader();
    private static final CatalogueReader.Content CONTENT = READER.read();
    private static final RuleFiles FILES = RuleFiles.of(Path.of("src/main/resources"));
    private static final Set<String> AREAS = areas();

    private static Set<String> areas() {
        Set<String> areas = new TreeSet<>();
        READER.words("en").keySet().stream()
                .filter(key -> key.startsWith(TERM))
                .forEach(key -> areas.add(key.substring(TERM.length())));
        return areas;
    }

    /** One rule, or all: {@code -Dlis.rule=CLS-002}. */
    @TestFactory
    Stream<DynamicTest> textsNameWhatTheyAreGiven() {
        String only = System.getProperty("lis.rule", "");
        return FILES.named("rules/", ".yaml").stream()
                .filter(file -> CONTENT.catalogue().rules().containsKey(id(file)))
                .filter(file -> id(file).startsWith(only))
                .map(file -> DynamicTest.dynamicTest(
                        id(file), () -> assertThat(slips(file)).isEmpty()));
    }

    private static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
    }

    private static List<String> slips(String file) {
        Slips slips = new Slips();
        RuleCheck check = new RuleCheck(
                FILES,
                slips,
                Set.of(),
                new Parameters(CONTENT.parameters()),
                CONTENT.parameters().keySet(),
                CONTENT.catalogue().legislation().sources().keySet(),
                AREAS,
                Languages.nouns(READER.words("en")),
                CONTENT.catalogue().controls().keySet(),
                LibraryRuleTextsTest.class.getClassLoader());
        Optional<DrlSource> condition = check.condition(file, id(file));
        OwnFile.read(FILES, file, new TypeReference<RuleDescriptor>() {}, slips)
                .ifPresent(rule -> check.checkTextsAndLimits(file, condition, rule));
        try {
            slips.throwIfAny();
            return List.of();
        } catch (CatalogueException wrong) {
            return wrong.problems();
        }
    }
}

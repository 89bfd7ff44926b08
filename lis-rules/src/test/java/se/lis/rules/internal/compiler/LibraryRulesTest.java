package se.lis.rules.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's rules are compiled once, to the same bytes, and what is gone leaves nothing behind. */
class LibraryRulesTest {

    private static final Path INCIDENTS = Path.of("src/main/resources/rules/incident");
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path folder;

    @BeforeEach
    void twoRules() throws IOException {
        Files.createDirectories(folder.resolve("source"));
        for (String rule : new String[] {"INC-001.drl", "INC-002.drl"}) {
            Files.copy(INCIDENTS.resolve(rule), folder.resolve("source").resolve(rule));
        }
    }

    private SortedMap<String, Integer> compiled(String target) throws IOException {
        LibraryRules.main(new String[] {
            folder.resolve("source").toString(),
            folder.resolve(target).toString(),
            folder.resolve(target + ".txt").toString()
        });
        return content(target);
    }

    private SortedMap<String, Integer> content(String target) throws IOException {
        SortedMap<String, Integer> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(target))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    content.put(
                            folder.resolve(target).relativize(file).toString(),
                            Arrays.hashCode(Files.readAllBytes(file)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        return content;
    }

    @Test
    void theSameRulesGiveTheSameBytes() throws IOException {
        Map<String, Integer> first = compiled("first");

        assertThat(first.keySet()).anyMatch(file -> file.contains("LambdaConsequence"));
        assertThat(compiled("second")).isEqualTo(first);
    }

    @Test
    void rulesThatHaveNotChangedAreLeftAsTheyAre() throws IOException {
        for (String file : compiled("target").keySet()) {
            Files.setLastModifiedTime(folder.resolve("target").resolve(file), LONG_AGO);
        }

        for (String file : compiled("target").keySet()) {
            assertThat(Files.getLastModifiedTime(folder.resolve("target").resolve(file)))
                    .isEqualTo(LONG_AGO);
        }
    }

    @Test
    void aRuleThatIsGoneLeavesNoClassBehind() throws IOException {
        Map<String, Integer> both = compiled("target");
        Files.delete(folder.resolve("source/INC-002.drl"));

        Map<String, Integer> one = compiled("target");

        assertThat(one).hasSizeLessThan(both.size()).isEqualTo(compiled("afresh"));
    }

    @Test
    void whatRulesCallIsLookedAtToo() throws IOException {
        Path view = folder.resolve("target/se/lis/rules/view/Changed.class");
        compiled("target");
        for (String file : content("target").keySet()) {
            Files.setLastModifiedTime(folder.resolve("target").resolve(file), LONG_AGO);
        }
        Files.createDirectories(view.getParent());
        Files.write(view, new byte[] {1});

        String file = compiled("target").firstKey();

        assertThat(Files.getLastModifiedTime(folder.resolve("target").resolve(file)))
                .isNotEqualTo(LONG_AGO);
    }
}

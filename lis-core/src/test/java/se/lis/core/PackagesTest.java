package se.lis.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the model's packages small, and each of them readable without those that need it. */
class PackagesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final int MOST_TYPES = 25;

    /** A package that holds one type for each kind of artefact. */
    private static final String IDS = "se.lis.core.id";

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(se\\.lis\\.core(?:\\.[a-z]+)*)\\.[A-Z]", Pattern.MULTILINE);

    /** The sources of each package. */
    private static SortedMap<String, List<String>> packages() throws IOException {
        SortedMap<String, List<String>> packages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith("-info.java"))
                    .forEach(file -> packages.merge(
                            SOURCES.relativize(file.getParent())
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "."),
                            List.of(read(file)),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return packages;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void noPackageHoldsMoreThanAReaderCanKeepInMind() throws IOException {
        assertThat(packages()).hasSizeGreaterThan(15).allSatisfy((name, sources) -> {
            if (!name.equals(IDS)) {
                assertThat(sources).as(name).hasSizeLessThanOrEqualTo(MOST_TYPES);
            }
        });
    }

    @Test
    void noPackageNeedsItselfThroughOthers() throws IOException {
        SortedMap<String, SortedSet<String>> needs = new TreeMap<>();
        packages().forEach((name, sources) -> {
            SortedSet<String> needed = needs.computeIfAbsent(name, unseen -> new TreeSet<>());
            sources.forEach(source -> IMPORT.matcher(source).results().forEach(found -> needed.add(found.group(1))));
            needed.remove(name);
        });
        assertThat(needs.get("se.lis.core.id")).containsExactly("se.lis.core.artefact");
        assertThat(needs.keySet())
                .allSatisfy(name -> assertThat(reached(name, needs))
                        .as("what %s needs", name)
                        .doesNotContain(name));
    }

    private static Set<String> reached(String start, Map<String, SortedSet<String>> needs) {
        Set<String> reached = new HashSet<>();
        TreeSet<String> open = new TreeSet<>(needs.get(start));
        while (!open.isEmpty()) {
            String next = open.pollFirst();
            if (reached.add(next)) {
                open.addAll(needs.getOrDefault(next, new TreeSet<>()));
            }
        }
        return reached;
    }
}

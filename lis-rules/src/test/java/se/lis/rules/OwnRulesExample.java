package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;

/** A copy of the example of own rules, for tests that change it. */
abstract class OwnRulesExample {

    static final Path EXAMPLE = Path.of("../lis-examples/own-rules/src/main/resources");

    static final LocalDate DAY = LocalDate.of(2026, 7, 16);

    static final String YAML = "rules/processes/STAD-001.yaml";

    static final String DRL = "rules/processes/STAD-001.drl";

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheExample() throws IOException {
        copy(EXAMPLE, folder);
    }

    static void copy(Path from, Path to) throws IOException {
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

    static ComplianceEngine engine(Path... places) {
        ComplianceEngine.Builder builder = ComplianceEngine.builder();
        for (Path place : places) {
            builder.rules(place);
        }
        return builder.build();
    }

    final void change(String file, String old, String changed) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, changed));
    }

    static LisSnapshot register() {
        String json =
                "{\"takenAt\":\"2026-07-16T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + "\"processes\":[{\"id\":\"p\",\"societalImportance\":\"high\"}],\"classifications\":[{\"id\":\"c\","
                        + "\"process\":\"p\",\"classifiedOn\":\"2026-01-15\",\"approvedOn\":\"2026-01-20\"}]}";
        return LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
    }
}

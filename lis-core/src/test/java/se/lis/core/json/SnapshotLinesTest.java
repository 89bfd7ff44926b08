package se.lis.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.generator.LisArbitraries;

class SnapshotLinesTest {

    private static final String GOOD =
            "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"}}";

    @Provide
    Arbitrary<List<LisSnapshot>> registers() {
        return LisArbitraries.snapshots().list().ofMaxSize(3);
    }

    @Property(tries = 50)
    void linesReadBackEqual(@ForAll("registers") List<LisSnapshot> registers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        registers.forEach(register -> SnapshotLines.write(out, register));
        List<LisSnapshot> read = new ArrayList<>();
        try (SnapshotLines lines = SnapshotLines.read(new ByteArrayInputStream(out.toByteArray()), "lines")) {
            lines.forEachRemaining(line -> read.add(line.register()));
        }
        assertThat(read).isEqualTo(registers);
    }

    @Test
    void aBadLineDoesNotStopTheOthers() {
        String text = GOOD + "\n\n{\"takenAt\":7}\n" + GOOD;
        try (SnapshotLines lines = SnapshotLines.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "lines")) {
            assertThat(lines.next().problem()).isEmpty();
            SnapshotLines.Line bad = lines.next();
            assertThat(bad.number()).isEqualTo(3);
            assertThat(bad.snapshot()).isEmpty();
            assertThatThrownBy(bad::register)
                    .isInstanceOf(RegisterFormatException.class)
                    .hasMessageStartingWith("lines line 3:1:");
            assertThat(lines.next().number()).isEqualTo(4);
            assertThat(lines.hasNext()).isFalse();
            assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
        }
    }
}

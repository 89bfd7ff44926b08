package se.lis.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    @Test
    void aLineThatIsNullOrInAnotherEncodingIsReportedAlone() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes((GOOD + "\r\nnull\n").getBytes(UTF_8));
        text.writeBytes((GOOD.replace("\"d\"", "\"Årsta\"") + "\n").getBytes(StandardCharsets.ISO_8859_1));
        text.writeBytes("[[[[\n".getBytes(UTF_8));
        text.writeBytes(GOOD.getBytes(UTF_8));
        List<SnapshotLines.Line> lines = new ArrayList<>();
        try (SnapshotLines read = SnapshotLines.read(new ByteArrayInputStream(text.toByteArray()), "lines")) {
            read.forEachRemaining(lines::add);
        }
        assertThat(lines).extracting(SnapshotLines.Line::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(lines)
                .extracting(line ->
                        line.problem().map(RegisterFormatException::problem).orElse(""))
                .containsExactly(
                        "",
                        "null is not a value: leave the field out",
                        "this is not UTF-8: save the file as UTF-8",
                        "expected an object",
                        "");
    }

    @Test
    void anEndlessLineIsNotHeld() {
        InputStream endless = new InputStream() {
            private long left = 3_000_000_000L;

            @Override
            public int read() {
                return left-- > 0 ? '[' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(most, left);
                java.util.Arrays.fill(into, from, from + count, (byte) '[');
                left -= count;
                return count;
            }
        };
        try (SnapshotLines lines = SnapshotLines.read(endless, "lines")) {
            assertThat(lines.next().problem()).isPresent();
            assertThat(lines.hasNext()).isFalse();
        }
    }
}

package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.rules.request.AssessmentObserver;

/** Whoever waits at a terminal sees what is done and what is left; nobody else does. */
class ProgressTest {

    private static final int WIDTH = 70;

    private final StringWriter terminal = new StringWriter();

    private Progress progress(Duration patience) {
        return Progress.on(new PrintWriter(terminal), Words.in(Language.SWEDISH), WIDTH, patience);
    }

    @Test
    void whatIsDoneAndWhatIsLeftIsShownInTheReadersWords() {
        try (Progress progress = progress(Duration.ZERO)) {
            AssessmentObserver.Observation judging = progress.started(
                    new AssessmentObserver.Start(Instant.parse("2026-11-01T12:00:00Z"), Optional.empty(), 15_000));
            judging.progressed(6_000);
            progress.done();
            assertThat(terminal.toString()).contains("bedömer registret", "6000/15000");
            progress.foreseen(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
            progress.done();
            assertThat(terminal.toString()).contains("ser framåt", "1/30");
        }
        List<String> drawn = List.of(terminal.toString().split("\r"));
        assertThat(drawn).as("one line").allMatch(line -> line.length() < WIDTH);
        assertThat(drawn.get(drawn.size() - 1)).as("which goes in the end").isBlank();
        assertThat(terminal.toString()).doesNotContain("\n").doesNotContain("\u001b");
    }

    @Test
    void whatIsDoneSoonShowsNothing() {
        try (Progress progress = progress(Duration.ofDays(1))) {
            progress.step("läser");
            progress.started(new AssessmentObserver.Start(
                            Instant.parse("2026-11-01T12:00:00Z"), Optional.empty(), 15_000))
                    .progressed(1_000);
        }
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void nobodyWaitsAtAPipe() {
        assertThat(Progress.SILENT.watched()).isFalse();
        StringWriter err = new StringWriter();
        assertThat(Lis.run(
                        new String[] {"assess", "--sample", "--summary", "--as-of", "2026-11-01"},
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err)))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }
}

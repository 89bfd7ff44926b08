package se.lis.harness;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import se.lis.rules.request.AssessmentObserver;

/**
 * Shows somebody who waits what is done and what is left: one line, which comes when the work has taken two seconds and goes when it is done.
 *
 * <p>Assessments and forecasts report themselves how far they have come; other steps are named by commands. Nobody waits at a pipe.
 */
abstract class Progress implements AssessmentObserver, AutoCloseable {

    /** For pipes: shows nothing. */
    static final Progress SILENT = new Progress() {
        @Override
        void step(String what) {}

        @Override
        boolean watched() {
            return false;
        }

        @Override
        public Observation started(Start start) {
            return Observation.NONE;
        }

        @Override
        void done() {}
    };

    /**
     * Returns what shows progress on a terminal.
     *
     * @param terminal where to
     * @param words what steps are called
     * @param width the width of the terminal, in characters
     * @param patience how long work must take before anything is shown
     */
    static Progress on(PrintWriter terminal, Words words, int width, Duration patience) {
        return new Shown(new Line(terminal, width, patience), words);
    }

    /** Begins a step of which nobody knows how long it is. */
    abstract void step(String what);

    /** Returns whether anybody watches. */
    abstract boolean watched();

    /** Takes away what is shown, when a step is done or something else is to be said. */
    abstract void done();

    @Override
    public final void close() {
        done();
    }

    /** Shows each step as a bar of its own in the same line. */
    private static final class Shown extends Progress {

        private static final int INTERVAL_MILLIS = 250;
        private static final long NOBODY_KNOWS = -1;

        private final Line line;
        private final Words words;
        private @Nullable ProgressBar bar;
        private boolean ahead;

        Shown(Line line, Words words) {
            this.line = line;
            this.words = words;
        }

        @Override
        boolean watched() {
            return true;
        }

        @Override
        void step(String what) {
            begin(what, NOBODY_KNOWS);
        }

        private ProgressBar begin(String what, long max) {
            done();
            ProgressBar begun = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(max)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(INTERVAL_MILLIS)
                    .setConsumer(line)
                    .build();
            bar = begun;
            return begun;
        }

        @Override
        public Observation started(Start start) {
            if (ahead) {
                return Observation.NONE;
            }
            ProgressBar judging = begin(words.of("progress.judging"), start.artefacts());
            return new Observation() {
                @Override
                public void progressed(long artefacts) {
                    judging.stepTo(artefacts).refresh();
                }

                @Override
                public void finished(Summary summary) {
                    step(words.of("progress.going-on"));
                }
            };
        }

        @Override
        public void foreseen(LocalDate day, LocalDate until) {
            ProgressBar days = bar;
            if (!ahead || days == null) {
                ahead = true;
                days = begin(words.of("progress.ahead"), ChronoUnit.DAYS.between(day, until) + 1);
            }
            days.step().refresh();
            if (day.equals(until)) {
                ahead = false;
                step(words.of("progress.going-on"));
            }
        }

        @Override
        void done() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
            line.clear();
        }
    }

    /** The line of a terminal that bars are drawn in, from the thread of the bar. */
    private static final class Line implements ProgressBarConsumer {

        private final PrintWriter terminal;
        private final int width;
        private final long from;
        private boolean drawn;

        Line(PrintWriter terminal, int width, Duration patience) {
            this.terminal = terminal;
            this.width = width;
            this.from = System.nanoTime() + patience.toNanos();
        }

        @Override
        public int getMaxRenderedLength() {
            return width - 1; // so that no terminal goes to the next line
        }

        @Override
        public synchronized void accept(String bar) {
            if (System.nanoTime() - from >= 0) {
                String text = bar.strip();
                terminal.print("\r" + text + " ".repeat(Math.max(0, getMaxRenderedLength() - text.length())));
                terminal.flush();
                drawn = true;
            }
        }

        @Override
        public synchronized void clear() {
            if (drawn) {
                terminal.print("\r" + " ".repeat(getMaxRenderedLength()) + "\r");
                terminal.flush();
                drawn = false;
            }
        }

        @Override
        public void close() {
            clear();
        }
    }
}

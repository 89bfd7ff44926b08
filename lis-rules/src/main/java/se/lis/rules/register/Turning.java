package se.lis.rules.register;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import se.lis.core.artefact.AsOf;

/**
 * The earliest moment at which any of some questions about the clock comes to something else than it does now.
 *
 * <p>Who decides something by the answers to questions alone decides the same until then: the same answers take the same way. Each
 * question is one whose answer, once it is another than now, never is the same again, so that halving the time finds the moment. Of one
 * thread.
 */
public final class Turning {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AsOf now;
    private AsOf next;
    private boolean restless;

    /**
     * Begins with no question.
     *
     * @param now the moment at which questions are answered
     * @param end a later moment, beyond which nobody looks
     */
    public Turning(AsOf now, Instant end) {
        this.now = now;
        this.next = AsOf.of(end, now.zone());
    }

    /** Takes a question with what it comes to now. */
    public void take(Function<AsOf, ?> question, Object answer) {
        if (restless || question.apply(next).equals(answer)) {
            return;
        }
        long same = 0;
        long other = Duration.between(now.instant(), next.instant()).toNanos();
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            AsOf moment = later(middle);
            if (question.apply(moment).equals(answer)) {
                same = middle;
            } else {
                other = middle;
            }
        }
        next = later(other);
        restless = other == 1 && !question.apply(next).equals(question.apply(later(2)));
    }

    private AsOf later(long nanos) {
        return AsOf.of(now.instant().plusSeconds(nanos / SECOND).plusNanos(nanos % SECOND), now.zone());
    }

    /** Returns the earliest moment at which an answer is another, or the end where none is before. */
    public Instant next() {
        return next.instant();
    }

    /** Returns whether an answer is another at every moment, as where somebody asks for the moment itself. */
    public boolean restless() {
        return restless;
    }
}

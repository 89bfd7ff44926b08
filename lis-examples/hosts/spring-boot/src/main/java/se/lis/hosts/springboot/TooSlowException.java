package se.lis.hosts.springboot;

import java.time.Duration;

/** A register that takes longer to come in than the service waits. */
final class TooSlowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooSlowException(Duration longest) {
        super("the register did not come in within " + longest.toSeconds() + " seconds (lis.reading-time)");
    }
}

package se.lis.core.history;

import org.jspecify.annotations.Nullable;

/** A history that can't be used, or an entry that is damaged. The message names the place and what is wrong. */
public class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * States what is wrong.
     *
     * @param message what is wrong, and where
     * @param cause what caused it, or null
     */
    public HistoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

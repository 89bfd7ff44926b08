package se.lis.core.history;

/**
 * What is not as it was appended.
 *
 * @param kind which kind of problem it is
 * @param message what is wrong, and where
 */
public record HistoryProblem(Kind kind, String message) {

    /** Kinds of problems. */
    public enum Kind {
        /** An assessment that was appended is not kept any more, or under another name. */
        REMOVED,
        /** What is kept is not what was appended, or can't be read. */
        CHANGED,
        /** An assessment is kept that the chain does not name: put there by another way, or its append was cut short. */
        UNLINKED,
        /** A line of the chain is damaged, or does not follow the one before. */
        LINK
    }
}

package se.lis.rules.subject;

/**
 * Events that stand the wrong way round.
 *
 * @param first the attribute of the event that must come first
 * @param then the attribute of the event that can't come before it
 * @param earlier when the first is said to have been
 * @param later when the second is said to have been, which is before that
 */
public record Disorder(String first, String then, Object earlier, Object later) {

    /** Returns the events as {@code then before first}. */
    @Override
    public String toString() {
        return then + " before " + first;
    }
}

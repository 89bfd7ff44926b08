package se.lis.report;

import java.util.List;
import java.util.Optional;

/**
 * What stands on the front of a document and in no register.
 *
 * @param dnr the number in the organisation's registry, or empty where a line is left for it
 * @param contacts whom to ask; empty where a line is left for them
 */
public record Particulars(Optional<String> dnr, List<String> contacts) {

    /** Nothing is known: lines are left for all of it. */
    public static final Particulars NONE = new Particulars(Optional.empty(), List.of());

    /** Keeps an own copy. */
    public Particulars {
        contacts = List.copyOf(contacts);
    }
}

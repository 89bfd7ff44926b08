package se.lis.spark;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import se.lis.core.artefact.AsOf;

/**
 * When registers are judged: at a moment that is the same for all, or at the end of a day in the zone of each.
 *
 * @param text the moment or day in ISO 8601
 */
record Moment(String text) implements Serializable {

    /**
     * Checks the text.
     *
     * @throws InputException if it is neither
     */
    Moment {
        try {
            AsOf.instantOf(text, ZoneOffset.UTC);
        } catch (IllegalArgumentException wrongForm) {
            throw new InputException("the time to judge at: " + wrongForm.getMessage());
        }
    }

    /** Returns the instant for an organisation in a zone. */
    Instant in(ZoneId zone) {
        return AsOf.instantOf(text, zone);
    }

    /** Returns the text as a folder's name can hold it. */
    String folder() {
        return text.replace(":", "");
    }
}

package se.lis.spark;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
            if (text.contains("T")) {
                Instant.parse(text);
            } else {
                LocalDate.parse(text);
            }
        } catch (DateTimeException wrongForm) {
            throw new InputException("the time to judge at is '" + text
                    + "', but it must be a day such as 2026-11-01 or a moment such as 2026-11-01T12:00:00Z");
        }
    }

    /** Returns the instant for an organisation in a zone. */
    Instant in(ZoneId zone) {
        return text.contains("T") ? Instant.parse(text) : AsOf.lastInstantOf(LocalDate.parse(text), zone);
    }

    /** Returns the text as a folder's name can hold it. */
    String folder() {
        return text.replace(":", "");
    }
}

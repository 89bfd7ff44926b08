package se.lis.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An assessment in a history, without what it says.
 *
 * @param sequence the place in the order of appending; two that were appended at once may share it
 * @param organisation the id of the organisation that was assessed
 * @param asOf the moment at which the register was judged
 * @param lawAsOf the day whose law was applied to every subject, or empty when each subject's own day decided
 * @param digest the SHA-256 of what was stored, in lower-case hexadecimal digits; no two entries have the same
 */
public record HistoryEntry(
        long sequence, String organisation, Instant asOf, Optional<LocalDate> lawAsOf, String digest) {

    /** Orders entries as they were appended. */
    public static final Comparator<HistoryEntry> APPENDED =
            Comparator.comparingLong(HistoryEntry::sequence).thenComparing(HistoryEntry::digest);

    /** Orders entries by the moment judged, and those of one moment as they were appended. */
    public static final Comparator<HistoryEntry> JUDGED =
            Comparator.comparing(HistoryEntry::asOf).thenComparing(APPENDED);
}

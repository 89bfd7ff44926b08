package se.lis.core.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import se.lis.core.assessment.Assessment;

/**
 * Keeps assessments for good: they are appended and read, never changed and never removed (Swedish: historik).
 *
 * <p>An assessment whose {@link #append} has returned is there, whole, whatever happens to the process or to others that
 * append at the same time. One that has not been appended whole is never listed. Thread-safe.
 */
public interface AssessmentHistory {

    /**
     * Returns the entry of an assessment that is now kept. Appending the same assessment again gives its first entry, so
     * that a caller who doesn't know whether it was kept appends it once more.
     *
     * @throws HistoryException if it can't be kept
     */
    HistoryEntry append(Assessment assessment);

    /**
     * Returns what is kept of an organisation, in the order of appending, without reading it; empty: nothing.
     *
     * @param organisation the id of the organisation
     * @throws HistoryException if the history can't be read
     */
    List<HistoryEntry> list(String organisation);

    /**
     * Returns an assessment, written by this or an older version of the library.
     *
     * @throws HistoryException if there is no such entry, or it is not what was appended
     */
    Assessment read(HistoryEntry entry);

    /**
     * Returns the latest assessment of the register as it was judged before a moment, or empty when there is none: of
     * those judged at one moment the one appended last. Those under another day's law answer another question and are
     * passed over.
     *
     * @param organisation the id of the organisation
     * @param moment the first moment that is not before
     * @throws HistoryException if the history can't be read
     */
    default Optional<HistoryEntry> latestBefore(String organisation, Instant moment) {
        return list(organisation).stream()
                .filter(entry -> entry.lawAsOf().isEmpty() && entry.asOf().isBefore(moment))
                .max(HistoryEntry.JUDGED);
    }

    /**
     * Returns all assessments of an organisation, by the moment judged; each is read when its turn comes.
     *
     * @param organisation the id of the organisation
     */
    default Iterable<Assessment> assessments(String organisation) {
        return () -> {
            Comparator<HistoryEntry> order = HistoryEntry.JUDGED;
            Iterator<HistoryEntry> entries =
                    list(organisation).stream().sorted(order).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Assessment next() {
                    return read(entries.next());
                }
            };
        };
    }
}

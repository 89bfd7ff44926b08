package se.lis.core.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
     * that a caller who doesn't know whether it was kept appends it once more; what was damaged since is mended by that.
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
     * Returns an assessment, written by this version of the library, an older one, or a newer one whose form has only more fields (see
     * {@link Assessment#unread}).
     *
     * @throws HistoryException if there is no such entry, it is not what was appended, or of a form that this library can't read
     */
    Assessment read(HistoryEntry entry);

    /**
     * Returns the lines of the chain that the entries of an organisation hang on, oldest first, each of a {@link HistoryLink}; empty in a
     * history that links none.
     *
     * @param organisation the id of the organisation
     * @throws HistoryException if the history can't be read
     */
    default List<String> chain(String organisation) {
        return List.of();
    }

    /**
     * Checks that what is kept of an organisation is what was appended: each entry is read, and the chain shows what was removed, put in
     * between or moved.
     *
     * @param organisation the id of the organisation
     * @throws HistoryException if the history can't be read
     */
    default HistoryCheck check(String organisation) {
        return HistoryCheck.of(this, organisation, chain(organisation));
    }

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
     * @throws HistoryException when the turn of one comes that can't be read
     */
    default Iterable<Assessment> assessments(String organisation) {
        return assessments(organisation, unreadable -> {
            throw unreadable;
        });
    }

    /**
     * Returns the assessments of an organisation that can be read, by the moment judged; each is read when its turn comes.
     *
     * @param organisation the id of the organisation
     * @param leftOut takes why one is left out, which is damaged or of a form that this library can't read
     */
    default Iterable<Assessment> assessments(String organisation, Consumer<? super HistoryException> leftOut) {
        return () -> list(organisation).stream()
                .sorted(HistoryEntry.JUDGED)
                .flatMap(entry -> {
                    try {
                        return Stream.of(read(entry));
                    } catch (HistoryException unreadable) {
                        leftOut.accept(unreadable);
                        return Stream.empty();
                    }
                })
                .iterator();
    }
}

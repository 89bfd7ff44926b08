package se.lis.core.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lis.core.file.Sha256;

/**
 * A link of the chain that a history's entries hang on: a line of text that names an entry and holds the digest of the line before, so
 * that no line but the last can be changed, removed or moved without showing.
 *
 * @param entry what it names
 * @param previous the digest of the line before, or {@value #FIRST}
 * @param line the text that is kept; a newer library may have added to it, separated by a space
 */
public record HistoryLink(HistoryEntry entry, String previous, String line) {

    /** What the first line holds in place of a digest. */
    public static final String FIRST = "none";

    private static final String OWN_LAW = "own";
    private static final Pattern LINE =
            Pattern.compile("(\\d{1,18}) (\\S{1,40}) (own|\\S{1,20}) ([0-9a-f]{64}) (none|[0-9a-f]{64})(?: .*)?");

    /**
     * Returns the link of an entry that comes after another.
     *
     * @param last the line of the other, or empty for the first
     */
    public static HistoryLink after(Optional<String> last, HistoryEntry entry) {
        String previous = last.map(Sha256::of).orElse(FIRST);
        return new HistoryLink(entry, previous, line(entry, previous));
    }

    private static String line(HistoryEntry entry, String previous) {
        return String.join(
                " ",
                Long.toString(entry.sequence()),
                entry.asOf().toString(),
                entry.lawAsOf().map(LocalDate::toString).orElse(OWN_LAW),
                entry.digest(),
                previous);
    }

    /** Returns the link that a line holds, or empty when it is damaged. */
    public static Optional<HistoryLink> of(String organisation, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            HistoryEntry entry = new HistoryEntry(
                    Long.parseLong(parts.group(1)),
                    organisation,
                    Instant.parse(parts.group(2)),
                    parts.group(3).equals(OWN_LAW) ? Optional.empty() : Optional.of(LocalDate.parse(parts.group(3))),
                    parts.group(4));
            // Another way to write the same moment is another line.
            return Optional.of(new HistoryLink(entry, parts.group(5), line))
                    .filter(link -> line.startsWith(line(entry, link.previous())));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** Returns the digest of the line, which the next one holds. */
    public String digest() {
        return Sha256.of(line);
    }
}

package se.lis.core.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.file.Sha256;

/**
 * What came of checking what is kept of an organisation.
 *
 * @param entries how many assessments are kept
 * @param chain the digests of the links, oldest first; empty when an older library kept them, which linked none
 * @param problems what is not as it was appended
 */
public record HistoryCheck(int entries, List<String> chain, List<HistoryProblem> problems) {

    /** Copies the lists. */
    public HistoryCheck {
        chain = List.copyOf(chain);
        problems = List.copyOf(problems);
    }

    /**
     * Returns the digest of the last link, or empty when there is none. Who notes it elsewhere can see later that nothing is gone, the
     * last entries neither: see {@link #follows}.
     */
    public Optional<String> head() {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }

    /** Returns whether a history is as it was, or was only appended to, since a {@link #head} was noted. */
    public boolean follows(String noted) {
        return problems.isEmpty() && chain.contains(noted);
    }

    /** Checks the entries of a history against its chain, and reads each. */
    static HistoryCheck of(AssessmentHistory history, String organisation, List<String> lines) {
        List<HistoryEntry> entries = history.list(organisation);
        Set<HistoryEntry> kept = new HashSet<>(entries);
        List<String> chain = new ArrayList<>();
        List<HistoryProblem> problems = new ArrayList<>();
        String previous = HistoryLink.FIRST;
        for (String line : lines) {
            String place = "line " + (chain.size() + 1) + " of the chain";
            Optional<HistoryLink> link = HistoryLink.of(organisation, line);
            if (link.isEmpty()) {
                problems.add(new HistoryProblem(HistoryProblem.Kind.LINK, place + " is damaged"));
            } else if (!link.get().previous().equals(previous)) {
                problems.add(new HistoryProblem(
                        HistoryProblem.Kind.LINK, place + " does not follow: the line before was changed or removed"));
            }
            link.map(HistoryLink::entry)
                    .filter(entry -> !kept.remove(entry))
                    .ifPresent(entry -> problems.add(new HistoryProblem(
                            HistoryProblem.Kind.REMOVED, place + " names " + name(entry) + ", which is not kept")));
            previous = Sha256.of(line);
            chain.add(previous);
        }
        for (HistoryEntry entry : entries) {
            if (!chain.isEmpty() && kept.contains(entry)) {
                problems.add(
                        new HistoryProblem(HistoryProblem.Kind.UNLINKED, name(entry) + " is in no line of the chain"));
            }
            try {
                history.read(entry);
            } catch (HistoryException unreadable) {
                problems.add(new HistoryProblem(HistoryProblem.Kind.CHANGED, String.valueOf(unreadable.getMessage())));
            }
        }
        return new HistoryCheck(entries.size(), chain, problems);
    }

    private static String name(HistoryEntry entry) {
        return "the assessment at " + entry.asOf() + " with the digest " + entry.digest();
    }
}

package se.lis.core.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.assessment.Assessment;
import se.lis.core.file.FileProblem;
import se.lis.core.file.Sha256;
import se.lis.core.file.WholeFile;

/**
 * A history in plain files: one folder an organisation, one file an assessment, each an ordinary assessment in JSON.
 *
 * <p>A file is written under another name, forced to the disk and then moved into its place, which no reader sees half
 * done. Its name states place, moment, law and digest, so that a file that was cut or changed is known as such, and a file beside them
 * links each to the one before, so that one that was removed is too. Any number of processes may append to one folder and read from it,
 * one at a time.
 */
public final class FileHistory implements AssessmentHistory {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuuMMdd'T'HHmmss.nnnnnnnnn'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String OWN_LAW = "own";
    private static final Pattern NAME =
            Pattern.compile("(\\d{12,18})_(\\d{8}T\\d{6}\\.\\d{9}Z)_(own|\\d{8})_([0-9a-f]{64})\\.json");
    private static final int LONGEST_FOLDER = 200;

    private final Path folder;

    /** By organisation, what the last append here left. */
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /**
     * The entries of an organisation as the last append here left them, so that the next need not list a folder that nobody has changed
     * since. Whoever appends holds the lock of the chain.
     *
     * @param changed when the folder was changed last
     * @param chain the length of the chain
     * @param highest the highest place in the order of appending, or 0
     * @param byDigest the entries
     */
    private record Held(FileTime changed, long chain, long highest, Map<String, HistoryEntry> byDigest) {}

    /**
     * Returns the history in a folder, which is made with the first assessment.
     *
     * @param folder the folder; nothing else should be kept in it
     */
    public FileHistory(Path folder) {
        this.folder = folder;
    }

    @Override
    public HistoryEntry append(Assessment assessment) {
        String organisation = assessment.organisation().id();
        Kept kept = Kept.of(assessment);
        Path place = folder.resolve(folderName(organisation));
        try {
            WholeFile.makeFolders(place);
            try (ChainFile chain = ChainFile.toAppend(place)) {
                return append(assessment, kept, place, chain);
            }
        } catch (IOException unwritable) {
            throw new HistoryException(place + " can't be written: " + FileProblem.reason(unwritable), unwritable);
        } catch (UncheckedIOException unwritable) {
            throw new HistoryException(String.valueOf(unwritable.getMessage()), unwritable);
        }
    }

    private HistoryEntry append(Assessment assessment, Kept kept, Path place, ChainFile chain) throws IOException {
        String organisation = assessment.organisation().id();
        Optional<Held> unchanged = unchanged(organisation, kept, place, chain);
        held.remove(organisation);
        List<HistoryEntry> listed = unchanged.isPresent() ? List.of() : list(organisation);
        Map<String, HistoryEntry> there = unchanged
                .map(Held::byDigest)
                .orElseGet(() -> listed.stream()
                        .collect(Collectors.toMap(
                                HistoryEntry::digest, Function.identity(), (one, other) -> one, HashMap::new)));
        Optional<HistoryEntry> earlier = Optional.ofNullable(there.get(kept.digest()));
        // An entry that was removed leaves its link, and its place to nobody.
        long linked = chain.last()
                .flatMap(line -> HistoryLink.of(organisation, line))
                .map(link -> link.entry().sequence())
                .orElse(0L);
        long last = listed.isEmpty() ? 0 : listed.get(listed.size() - 1).sequence();
        long highest = Math.max(linked, unchanged.map(Held::highest).orElse(last));
        HistoryEntry entry = earlier.orElseGet(() ->
                new HistoryEntry(highest + 1, organisation, assessment.asOf(), assessment.lawAsOf(), kept.digest()));
        Path target = file(entry);
        // A file of that name may have been cut or changed since.
        if (!Files.isRegularFile(target)
                || !Kept.of(Files.readAllBytes(target)).digest().equals(kept.digest())) {
            WholeFile.write(target, kept.json());
        }
        link(earlier, listed, entry, linked, chain);
        there.put(entry.digest(), entry);
        held.put(
                organisation,
                new Held(Files.getLastModifiedTime(place), chain.length(), Math.max(highest, entry.sequence()), there));
        return entry;
    }

    /** Returns what the last append here left, if folder and chain are as it left them and what it says of an assessment holds. */
    private Optional<Held> unchanged(String organisation, Kept kept, Path place, ChainFile chain) throws IOException {
        Held last = held.get(organisation);
        if (last == null
                || last.chain() != chain.length()
                || !last.changed().equals(Files.getLastModifiedTime(place))) {
            return Optional.empty();
        }
        HistoryEntry earlier = last.byDigest().get(kept.digest());
        return earlier == null || Files.isRegularFile(file(earlier)) ? Optional.of(last) : Optional.empty();
    }

    /** Links an entry, and before it those that came after the last link: of an older library, or of an append that was cut short. */
    private static void link(
            Optional<HistoryEntry> earlier, List<HistoryEntry> there, HistoryEntry entry, long linked, ChainFile chain)
            throws IOException {
        List<HistoryEntry> unlinked = new ArrayList<>(
                there.stream().filter(each -> each.sequence() > linked).toList());
        boolean alone = earlier.isEmpty() || (!unlinked.contains(entry) && !chain.links(entry));
        if (alone) {
            unlinked.add(entry);
        }
        if (!unlinked.isEmpty()) {
            chain.add(unlinked);
        }
    }

    @Override
    public List<String> chain(String organisation) {
        return reading(organisation, ChainFile::lines).orElse(List.of());
    }

    @Override
    public HistoryCheck check(String organisation) {
        return reading(organisation, chain -> HistoryCheck.of(this, organisation, chain.lines()))
                .orElseGet(() -> HistoryCheck.of(this, organisation, List.of()));
    }

    /** What is done while nobody appends. */
    private interface Reading<T> {
        T of(ChainFile chain) throws IOException;
    }

    private <T> Optional<T> reading(String organisation, Reading<T> reading) {
        Path place = folder.resolve(folderName(organisation));
        try {
            Optional<ChainFile> there = ChainFile.toRead(place);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            try (ChainFile chain = there.get()) {
                return Optional.of(reading.of(chain));
            }
        } catch (IOException unreadable) {
            throw new HistoryException(place + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    @Override
    public List<HistoryEntry> list(String organisation) {
        Path place = folder.resolve(folderName(organisation));
        List<HistoryEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            files.forEach(file -> entry(organisation, file).ifPresent(entries::add));
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (UncheckedIOException unreadable) {
            throw new HistoryException(
                    place + " can't be read: " + FileProblem.reason(Objects.requireNonNull(unreadable.getCause())),
                    unreadable);
        } catch (IOException unreadable) {
            throw new HistoryException(place + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
        entries.sort(HistoryEntry.APPENDED.thenComparing(Comparator.comparing(HistoryEntry::asOf)));
        // Two that append the same at once may both write it.
        Set<String> seen = new HashSet<>();
        return entries.stream().filter(entry -> seen.add(entry.digest())).toList();
    }

    private static Optional<HistoryEntry> entry(String organisation, Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HistoryEntry(
                    Long.parseLong(name.group(1)),
                    organisation,
                    MOMENT.parse(name.group(2), Instant::from),
                    name.group(3).equals(OWN_LAW) ? Optional.empty() : Optional.of(LocalDate.parse(name.group(3), DAY)),
                    name.group(4)));
        } catch (DateTimeException noSuchDay) {
            // Somebody else's file: no assessment was judged on the thirty-first of February.
            return Optional.empty();
        }
    }

    @Override
    public Assessment read(HistoryEntry entry) {
        Path file = file(entry);
        byte[] json;
        try {
            json = Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new HistoryException(file + " is not in the history", missing);
        } catch (IOException unreadable) {
            throw new HistoryException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
        return Kept.of(json).assessment(entry, file.toString());
    }

    private Path file(HistoryEntry entry) {
        String name = String.format(Locale.ROOT, "%012d", entry.sequence())
                + "_" + MOMENT.format(entry.asOf())
                + "_" + entry.lawAsOf().map(DAY::format).orElse(OWN_LAW)
                + "_" + entry.digest() + ".json";
        if (!NAME.matcher(name).matches()) {
            throw new HistoryException(
                    folder + " can't take " + name + ": a name has at most 18 digits for the place, and 4 for the year",
                    null);
        }
        return folder.resolve(folderName(entry.organisation())).resolve(name);
    }

    /** Names a folder after an id: different ids never share one, on file systems that ignore case either. */
    private static String folderName(String organisation) {
        StringBuilder name = new StringBuilder("organisation-");
        for (byte each : organisation.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '-';
            if (plain) {
                name.append((char) each);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02x", each));
            }
        }
        return name.length() <= LONGEST_FOLDER ? name.toString() : "organisation-%%" + Sha256.of(organisation);
    }
}

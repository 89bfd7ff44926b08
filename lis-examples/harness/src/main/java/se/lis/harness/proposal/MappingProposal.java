package se.lis.harness.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.Labels;
import se.lis.core.csv.table.Spaces;
import se.lis.core.privacy.FieldAnswer;
import se.lis.rules.catalogue.EditDistance;
import se.lis.workbook.Headings;

/**
 * A mapping that may fit a file: headings are held against what attributes are called in Swedish and English, and values against
 * what attributes can be.
 *
 * @param table the list that its rows may belong in
 * @param others the lists that they may belong in as well: the file does not show which
 * @param placed the columns that were placed, by heading
 * @param unplaced the headings that were not
 * @param needed the attributes that an artefact can't be without and that no column gives
 * @param yaml the mapping, with comments on what is left to people
 */
public record MappingProposal(
        String table,
        List<String> others,
        Map<String, String> placed,
        List<String> unplaced,
        List<String> needed,
        String yaml) {

    private static final JsonNode SYNONYMS = synonyms();
    private static final Headings SWEDISH = Headings.in(Locale.forLanguageTag("sv"));
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Below this, two names are not alike. */
    private static final double ALIKE = 0.75;

    /** What it takes from a list that an attribute which an artefact can't be without is in no column. */
    private static final double NEEDED = 0.5;

    /** What it adds to a list that the file is called so. */
    private static final double CALLED = 0.5;

    /** Lists as near as this to the best fit as well. */
    private static final double NEAR = 0.25;

    /** How many lists are named of those that a file may be. */
    private static final int MOST_LISTS = 6;

    /** How far down headings are looked for. */
    private static final int FAR = 20;

    private record Match(ColumnSample column, CsvTable.Description attribute, double likeness) {}

    private static JsonNode synonyms() {
        try (InputStream file = Objects.requireNonNull(MappingProposal.class.getResourceAsStream("synonyms.json"))) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("synonyms.json can't be read", unreadable);
        }
    }

    /**
     * Returns a proposal for a file.
     *
     * @param lines its lines, those above the headings too
     * @param called what the file is called
     * @param table the list that the rows belong in, or empty for the one that fits best
     * @param form what the mapping says of the form of the file, such as {@code encoding: utf-16}
     * @throws IllegalArgumentException if the file has no headings, or no list has such columns
     */
    public static MappingProposal of(
            List<CsvTable.Line> lines, String called, Optional<String> table, List<String> form) {
        CsvTable.Line header = lines.stream()
                .limit(FAR)
                .max(Comparator.comparingLong((CsvTable.Line line) -> said(line))
                        .thenComparingInt(line -> -line.number()))
                .filter(line -> said(line) > 1)
                .orElseThrow(
                        () -> new IllegalArgumentException("no row with headings was found among the first " + FAR));
        List<CsvTable.Line> below =
                lines.stream().filter(line -> line.number() > header.number()).toList();
        List<ColumnSample> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < header.cells().size(); at++) {
            String heading = Spaces.plain(header.cells().get(at));
            ColumnSample column = ColumnSample.of(heading.isEmpty() ? "column " + (at + 1) : heading, below, at);
            if (!heading.isEmpty() || !column.values().isEmpty()) {
                if (seen.add(column.heading())) {
                    columns.add(column);
                }
            }
        }
        List<Placement> placements = Stream.of(ArtefactType.values())
                .filter(type -> type != ArtefactType.ORGANISATION)
                .filter(type -> table.isEmpty() || type.listName().equals(table.get()))
                .map(type -> matches(type, columns, Spaces.key(called)))
                .filter(each -> !each.matches().isEmpty())
                .sorted(Comparator.comparingDouble(Placement::likeness).reversed())
                .toList();
        return placements.stream()
                .findFirst()
                .map(best -> proposal(
                        best,
                        placements.stream()
                                .skip(1)
                                .filter(each -> each.likeness() > best.likeness() - NEAR)
                                .map(each -> each.type().listName())
                                .toList(),
                        columns,
                        header.number(),
                        form))
                .orElseThrow(() -> new IllegalArgumentException("no list of a register has columns like these"));
    }

    private static long said(CsvTable.Line line) {
        return line.cells().stream()
                .filter(cell -> !Spaces.blank(cell) && !cell.matches("[\\d\\s:./,-]+"))
                .count();
    }

    private record Placement(ArtefactType type, List<Match> matches, double likeness) {}

    /** Places columns, those that are most alike first; each attribute once. */
    private static Placement matches(ArtefactType type, List<ColumnSample> columns, String called) {
        List<Match> possible = new ArrayList<>();
        List<CsvTable.Description> attributes = CsvTable.describe(type.listName());
        for (CsvTable.Description attribute : attributes) {
            if (attribute.column().contains("[n]")) {
                continue;
            }
            List<String> names = names(type, attribute);
            for (ColumnSample column : columns) {
                double likeness = likeness(column.heading(), names);
                if (likeness >= ALIKE && column.canBe(attribute)) {
                    possible.add(new Match(column, attribute, likeness));
                }
            }
        }
        possible.sort(Comparator.comparingDouble((Match match) -> -match.likeness())
                .thenComparing(match -> match.attribute().column().length())
                .thenComparing(match -> match.attribute().column()));
        Map<String, Match> byHeading = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        for (Match match : possible) {
            if (!byHeading.containsKey(match.column().heading())
                    && given.add(match.attribute().column())) {
                byHeading.put(match.column().heading(), match);
            }
        }
        double sum = byHeading.values().stream().mapToDouble(Match::likeness).sum();
        // A column whose values are all different may be the id, whatever it is called.
        boolean mayTellId =
                columns.stream().anyMatch(column -> column.unique() && !byHeading.containsKey(column.heading()));
        long lacking = needed(attributes)
                .filter(column -> !given.contains(column) && !(column.equals("id") && mayTellId))
                .count();
        boolean so = Stream.of(type.jsonName().replace('-', ' '), type.listName(), type.swedish())
                .anyMatch(name -> called.contains(Spaces.key(name)));
        return new Placement(
                type, List.copyOf(byHeading.values()), sum - NEEDED * lacking + (so && sum > 0 ? CALLED : 0));
    }

    /** Returns the attributes that an artefact can't be without. */
    private static Stream<String> needed(List<CsvTable.Description> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.required() && attribute.column().indexOf('.') < 0)
                .map(CsvTable.Description::column);
    }

    private static List<String> names(ArtefactType type, CsvTable.Description attribute) {
        List<String> names = new ArrayList<>();
        names.add(HUMP.matcher(attribute.attribute()).replaceAll(" "));
        SWEDISH.name(type, attribute.column()).ifPresent(names::add);
        SYNONYMS.path(attribute.column()).forEach(word -> names.add(word.asText()));
        if (attribute.column().equals("id")) {
            // In a table of relations an artefact goes by what it is.
            for (String kind : List.of(type.jsonName().replace('-', ' '), type.swedish())) {
                names.addAll(List.of(kind, kind + " id", kind + " nr"));
            }
        }
        return names.stream().map(Spaces::key).toList();
    }

    private static double likeness(String heading, List<String> names) {
        String key = Spaces.key(heading);
        return names.stream().mapToDouble(name -> alike(key, name)).max().orElse(0);
    }

    private static double alike(String heading, String name) {
        if (heading.equals(name)) {
            return 1;
        }
        String plain = heading.replaceAll("[_./()-]+", " ").strip();
        if (plain.equals(name)) {
            return 1;
        }
        int most = Math.max(plain.length(), name.length());
        double near = 1 - (double) EditDistance.between(plain, name) / most;
        boolean within = name.length() > 3 && (" " + plain + " ").contains(" " + name + " ");
        return Math.max(near, within ? 0.8 : 0);
    }

    private static MappingProposal proposal(
            Placement best, List<String> others, List<ColumnSample> columns, int header, List<String> form) {
        Map<String, Match> placed = new HashMap<>();
        best.matches().forEach(match -> placed.put(match.column().heading(), match));
        List<String> unplaced = new ArrayList<>();
        Set<String> given = new HashSet<>();
        StringBuilder yaml = new StringBuilder(
                "# A proposal: what is right is known by people alone. Read it through, line by line.\n");
        yaml.append("table: ").append(best.type().listName());
        yaml.append(others.isEmpty() ? "\n" : "  # or one of " + brief(others) + "; the file does not show\n");
        form.forEach(line -> yaml.append(line).append('\n'));
        if (header > 1) {
            yaml.append("header: ").append(header).append('\n');
        }
        if (best.matches().stream().anyMatch(match -> match.attribute().type() == Instant.class)) {
            yaml.append("zone: Europe/Stockholm  # of moments that state none; left out: the organisation's\n");
        }
        best.matches().stream()
                .filter(match -> match.attribute().type() == Instant.class
                        || match.attribute().type() == LocalDate.class)
                .map(match -> match.column().languages())
                .filter(languages -> !languages.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .ifPresent(languages -> yaml.append("language: ")
                        .append(languages.get(0))
                        .append(
                                languages.size() > 1
                                        ? "  # of the names of months; those that stand here are the same in "
                                                + String.join(" and ", languages) + "\n"
                                        : "  # of the names of months\n"));
        List<String> nothing = columns.stream()
                .flatMap(column -> column.nothing().stream())
                .distinct()
                .map(MappingProposal::quoted)
                .toList();
        if (!nothing.isEmpty()) {
            yaml.append("blank: [").append(String.join(", ", nothing)).append("]  # what says nothing; is it so?\n");
        }
        boolean merged = best.matches().stream()
                .anyMatch(match -> match.attribute().column().equals("id")
                        && match.column().isRepeated());
        if (merged) {
            yaml.append("rows: merged  # ids stand in several rows, which are one artefact then; is it so?\n");
        }
        Map<String, String> told = new LinkedHashMap<>();
        StringBuilder left = new StringBuilder();
        StringBuilder mapped = new StringBuilder();
        for (ColumnSample column : columns) {
            Match match = placed.get(column.heading());
            if (match != null) {
                mapped.append(line(match));
                given.add(match.attribute().column());
                told.put(column.heading(), match.attribute().column());
            }
        }
        Optional<ColumnSample> unique = columns.stream()
                .filter(column -> column.unique() && !placed.containsKey(column.heading()))
                .findFirst();
        if (!given.contains("id") && unique.isPresent()) {
            mapped.append("  ")
                    .append(quoted(unique.get().heading()))
                    .append(
                            ": id  # no heading says id; each row has a value of its own here. Does it never change?\n");
            given.add("id");
            told.put(unique.get().heading(), "id");
        }
        for (ColumnSample column : columns) {
            if (!told.containsKey(column.heading())) {
                unplaced.add(column.heading());
                left.append("  - ").append(quoted(column.heading())).append('\n');
            }
        }
        List<String> needed = needed(CsvTable.describe(best.type().listName()))
                .filter(column -> !given.contains(column))
                .toList();
        yaml.append("columns:\n").append(mapped);
        needed.forEach(attribute -> yaml.append("  # needed, and no column was found for it: ")
                .append(attribute)
                .append('\n'));
        if (!unplaced.isEmpty()) {
            yaml.append("# Not placed. Map what the register should have; what stays here is left out.\nignored:\n")
                    .append(left);
        }
        return new MappingProposal(best.type().listName(), others, told, unplaced, needed, yaml.toString());
    }

    /** Returns some lists for people to read. */
    public static String brief(List<String> lists) {
        List<String> first = lists.stream().limit(MOST_LISTS).toList();
        return String.join(", ", first) + (lists.size() > MOST_LISTS ? ", …" : "");
    }

    private static String line(Match match) {
        CsvTable.Description attribute = match.attribute();
        ColumnSample column = match.column();
        String start = "  " + quoted(column.heading()) + ": ";
        String doubt = match.likeness() < 1 ? "  # alike only; is it so?" : "";
        Class<?> type = attribute.type();
        if (type == LocalDate.class || type == Instant.class) {
            Optional<String> moment = column.pattern(true);
            Optional<String> day = column.pattern(false);
            String format = moment.or(() -> day)
                    .map(pattern -> ", format: " + quoted(pattern))
                    .orElse("");
            String time = type == Instant.class && moment.isEmpty() && day.isPresent() ? ", time: \"00:00\"" : "";
            String decide = time.isEmpty() ? "" : "  # only days: decide the time of day";
            String unclear = !format.isEmpty() || column.values().isEmpty()
                    ? ""
                    : column.hasShortYears()
                            ? "  # years of two figures: add the pattern as format, and century above"
                            : "  # which pattern? add format";
            return start + "{to: " + attribute.column() + format + time + "}" + doubt + decide + unclear + "\n";
        }
        if (type == Duration.class && column.values().stream().anyMatch(value -> value.matches("[\\d\\s.,]+"))) {
            return start + "{to: " + attribute.column() + ", unit: hours}  # hours? or minutes, days\n";
        }
        if (type == FieldAnswer.class) {
            return start + "{to: " + attribute.column() + ", otherwise: given}" + doubt + "\n";
        }
        if (type.isEnum() && !attribute.many()) {
            return start + choices(attribute, column) + doubt + "\n";
        }
        if (attribute.many()) {
            return start + "{to: " + attribute.column() + ", between: \",\"}" + doubt + "\n";
        }
        return start + attribute.column() + doubt + "\n";
    }

    private static String choices(CsvTable.Description attribute, ColumnSample column) {
        List<String> values = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        column.values()
                .forEach(value -> Labels.code(attribute.type(), value)
                        .ifPresentOrElse(
                                code -> values.add(quoted(value) + ": " + code), () -> unknown.add(quoted(value))));
        if (unknown.isEmpty()) {
            return attribute.column();
        }
        // What a text stands for, or that it says nothing, is for people to say: import stops at it until then.
        return "{to: " + attribute.column() + (values.isEmpty() ? "" : ", values: {" + String.join(", ", values) + "}")
                + "}  # add to values what these stand for: " + String.join(", ", unknown) + "; one of "
                + String.join(", ", attribute.allowed());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

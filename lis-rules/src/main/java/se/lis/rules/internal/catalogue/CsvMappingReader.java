package se.lis.rules.internal.catalogue;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvMapping;
import se.lis.core.csv.CsvMappingException;
import se.lis.core.csv.CsvMappingProblem;
import se.lis.core.csv.CsvSeparator;
import se.lis.core.csv.MappedColumn;

/** Reads a mapping from YAML, and reports all that is wrong with it, by line. */
public final class CsvMappingReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final Set<String> FIELDS = new TreeSet<>(
            Set.of("table", "encoding", "separator", "zone", "days", "moments", "columns", "fixed", "ignored"));
    private static final Set<String> COLUMN_FIELDS = new TreeSet<>(
            Set.of("to", "and", "joinedBy", "values", "otherwise", "between", "prefix", "format", "time"));

    private final String name;
    private final List<CsvMappingProblem> problems = new ArrayList<>();

    /** The line of each heading, attribute and field, for what the model finds wrong with them. */
    private final Map<String, Integer> lines = new HashMap<>();

    /** Reads a mapping that messages call by a name. */
    public CsvMappingReader(String name) {
        this.name = name;
    }

    /**
     * Returns the mapping.
     *
     * @throws CsvMappingException if the content is no mapping that can be followed
     */
    public CsvMapping read(byte[] content) {
        if (content.length > LARGEST) {
            throw refused(1, "it is larger than " + LARGEST + " bytes, which no mapping needs to be");
        }
        YamlNode root = YamlNode.read(content, this::refused);
        if (root.fields() == null) {
            throw refused(root.line(), "a mapping has the fields " + FIELDS);
        }
        CsvMapping.Builder mapping = mapping(root, root.fields());
        if (!problems.isEmpty()) {
            throw sorted();
        }
        try {
            return mapping.build();
        } catch (CsvMappingException wrong) {
            wrong.problems()
                    .forEach(problem ->
                            add(lines.getOrDefault(problem.place(), root.line()), problem.place(), problem.problem()));
            throw sorted();
        }
    }

    private CsvMapping.Builder mapping(YamlNode root, Map<String, YamlNode> fields) {
        check("", fields, FIELDS);
        fields.forEach((field, node) -> lines.put(field, node.line()));
        CsvMapping.Builder mapping = CsvMapping.builder();
        text(fields, "table", "").ifPresentOrElse(mapping::table, () -> {
            mapping.table("");
            add(root.line(), "table", "it is missing; name a list of the register, such as incidents");
        });
        choice(fields, "encoding", CsvEncoding.values()).ifPresent(mapping::encoding);
        choice(fields, "separator", CsvSeparator.values()).ifPresent(mapping::separator);
        text(fields, "zone", "").flatMap(zone -> zone(fields, zone)).ifPresent(mapping::zone);
        text(fields, "days", "").ifPresent(mapping::days);
        text(fields, "moments", "").ifPresent(mapping::moments);
        YamlNode columns = fields.get("columns");
        if (columns == null || columns.fields() == null) {
            add((columns == null ? root : columns).line(), "columns", "it must tell of columns by their headings");
        } else {
            columns.fields().forEach((heading, node) -> columns(heading, node, mapping));
        }
        texts(fields, "fixed", "").forEach(mapping::putFixed);
        mapping.addAllIgnored(members(fields, "ignored", ""));
        return mapping;
    }

    /** A heading stands for one attribute, or for several. */
    private void columns(String heading, YamlNode node, CsvMapping.Builder mapping) {
        lines.put(heading, node.line());
        for (YamlNode each : node.members() == null ? List.of(node) : node.members()) {
            if (each.text() != null && !each.text().isBlank()) {
                mapping.addColumns(
                        MappedColumn.builder().heading(heading).to(each.text()).build());
            } else if (each.fields() != null) {
                mapping.addColumns(column(heading, each, each.fields()));
            } else {
                add(each.line(), heading, "it must name an attribute, or have the fields " + COLUMN_FIELDS);
            }
        }
    }

    private MappedColumn column(String heading, YamlNode node, Map<String, YamlNode> fields) {
        check(heading, fields, COLUMN_FIELDS);
        MappedColumn.Builder column =
                MappedColumn.builder().heading(heading).addAllAnd(members(fields, "and", heading));
        text(fields, "to", heading).ifPresentOrElse(column::to, () -> {
            column.to("");
            add(node.line(), heading, "'to' is missing; name the attribute");
        });
        text(fields, "joinedBy", heading).ifPresent(column::joinedBy);
        column.putAllValues(texts(fields, "values", heading));
        text(fields, "otherwise", heading).ifPresent(column::otherwise);
        text(fields, "between", heading).ifPresent(column::between);
        text(fields, "prefix", heading).ifPresent(column::prefix);
        text(fields, "format", heading).ifPresent(column::format);
        text(fields, "time", heading).ifPresent(time -> {
            try {
                column.time(LocalTime.parse(time));
            } catch (DateTimeException wrong) {
                add(line(fields, "time"), heading, "'time' is '" + time + "', but it must be as 08:00");
            }
        });
        return column.build();
    }

    private Optional<ZoneId> zone(Map<String, YamlNode> fields, String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            add(line(fields, "zone"), "zone", "there is no zone '" + zone + "'; name one such as Europe/Stockholm");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> choice(Map<String, YamlNode> fields, String field, E[] choices) {
        Optional<String> text = text(fields, field, "");
        List<String> names = new ArrayList<>();
        for (E choice : choices) {
            String called = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (text.isPresent() && text.get().equalsIgnoreCase(called)) {
                return Optional.of(choice);
            }
            names.add(called);
        }
        text.ifPresent(other -> add(
                line(fields, field),
                field,
                "it is '" + other + "', but it must be one of " + String.join(", ", names)));
        return Optional.empty();
    }

    /** Returns the text of a field, or empty when it is not there; a field that says nothing is an error. */
    private Optional<String> text(Map<String, YamlNode> fields, String field, String place) {
        YamlNode node = fields.get(field);
        boolean mayBeEmpty = field.equals("joinedBy");
        if (node != null && (node.text() == null || (node.text().isEmpty() && !mayBeEmpty))) {
            add(node.line(), place.isEmpty() ? field : place, "'" + field + "' must be a text");
        }
        return Optional.ofNullable(node).map(YamlNode::text);
    }

    private Map<String, String> texts(Map<String, YamlNode> fields, String field, String place) {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlNode node = fields.get(field);
        if (node == null) {
            return texts;
        }
        if (node.fields() == null) {
            add(node.line(), place.isEmpty() ? field : place, "'" + field + "' must be pairs such as Ja: true");
            return texts;
        }
        node.fields().forEach((key, value) -> {
            if (place.isEmpty()) {
                lines.putIfAbsent(key, value.line());
            }
            if (value.fields() != null || value.members() != null) {
                add(value.line(), place.isEmpty() ? field : place, "'" + key + "' must have one text, or none");
            }
            texts.put(key, value.text() == null ? "" : value.text());
        });
        return texts;
    }

    private List<String> members(Map<String, YamlNode> fields, String field, String place) {
        YamlNode node = fields.get(field);
        if (node == null) {
            return List.of();
        }
        if (node.members() == null || node.members().stream().anyMatch(member -> member.text() == null)) {
            add(node.line(), place.isEmpty() ? field : place, "'" + field + "' must be a list of headings");
            return List.of();
        }
        return node.members().stream()
                .map(member -> String.valueOf(member.text()))
                .toList();
    }

    private void check(String place, Map<String, YamlNode> fields, Set<String> known) {
        fields.forEach((field, node) -> {
            if (!known.contains(field)) {
                add(node.line(), place, "there is no field '" + field + "'; the fields are " + known);
            }
        });
    }

    private static int line(Map<String, YamlNode> fields, String field) {
        @Nullable YamlNode node = fields.get(field);
        return node == null ? 1 : node.line();
    }

    private void add(int line, String place, String problem) {
        problems.add(new CsvMappingProblem(name, line, place, problem));
    }

    private CsvMappingException refused(int line, String reason) {
        return new CsvMappingException(List.of(new CsvMappingProblem(name, line, "", reason)));
    }

    private CsvMappingException sorted() {
        problems.sort(Comparator.comparingInt(CsvMappingProblem::line));
        return new CsvMappingException(problems);
    }
}

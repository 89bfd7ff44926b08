package se.lis.core.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvSeparator;
import se.lis.core.csv.table.Problem;
import se.lis.core.renaming.Renames;
import se.lis.core.yaml.YamlNode;

/** Reads a mapping from YAML, and reports all that is wrong with it, by line. */
final class CsvMappingReader {

    /** The largest file that is read, in bytes. */
    static final int LARGEST = 1_000_000;

    static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "table",
            "encoding",
            "separator",
            "sheet",
            "header",
            "zone",
            "days",
            "moments",
            "century",
            "language",
            "decimal",
            "blank",
            "only",
            "skip",
            "rows",
            "wide",
            "long",
            "columns",
            "fixed",
            "ignored",
            "renames"));
    /** What is stated of a file once, however many tables it becomes. */
    static final Set<String> OF_THE_FILE =
            Set.of("encoding", "separator", "sheet", "header", "wide", "long", "ignored");

    static final Set<String> COLUMN_FIELDS = new TreeSet<>(Set.of(
            "to",
            "before",
            "after",
            "and",
            "joinedBy",
            "without",
            "values",
            "otherwise",
            "between",
            "prefix",
            "suffix",
            "format",
            "time",
            "unit",
            "factor",
            "plus",
            "numbered",
            "counted",
            "distinct"));

    private final String name;
    private final List<CsvMappingProblem> problems = new ArrayList<>();

    /** The line of each heading, attribute and field, for what the model finds wrong with them. */
    private final Map<String, Integer> lines = new HashMap<>();

    /** Reads a mapping that messages call by a name. */
    CsvMappingReader(String name) {
        this.name = name;
    }

    /**
     * Returns the mappings: one, or one for each of the {@code tables} that a file is to become.
     *
     * @throws CsvMappingException if the content is no mapping that can be followed
     */
    List<CsvMapping> read(byte[] content) {
        YamlNode root = root(content, "a mapping has the fields " + FIELDS);
        List<CsvMapping> mappings = new ArrayList<>();
        for (YamlNode table : tables(root, Objects.requireNonNull(root.fields()))) {
            lines.clear();
            int before = problems.size();
            CsvMapping.Builder mapping = mapping(table, Objects.requireNonNull(table.fields()));
            if (problems.size() == before) {
                built(mapping, table).ifPresent(mappings::add);
            }
        }
        if (!problems.isEmpty()) {
            throw sorted();
        }
        return mappings;
    }

    /**
     * Returns the new ids that a file states, by the lists of a register.
     *
     * @throws CsvMappingException if the content states no new ids that can be given
     */
    Renames renames(byte[] content) {
        YamlNode root = root(content, "new ids are listed by kind, as systems: {s1: sys-1}");
        Map<ArtefactType, Map<String, String>> renames = new EnumMap<>(ArtefactType.class);
        Objects.requireNonNull(root.fields()).forEach((list, node) -> {
            Map<String, String> ids = texts(root.fields(), list, "");
            ArtefactType.ofList(list)
                    .ifPresentOrElse(
                            each -> add(list, node, each, ids, renames),
                            () -> add(node.line(), list, "it is no list of a register, such as systems"));
        });
        if (!problems.isEmpty()) {
            throw sorted();
        }
        return new Renames(renames);
    }

    private void add(
            String list,
            YamlNode node,
            ArtefactType type,
            Map<String, String> ids,
            Map<ArtefactType, Map<String, String>> renames) {
        try {
            renames.putAll(new Renames(Map.of(type, ids)).ids());
        } catch (IllegalArgumentException wrong) {
            add(node.line(), list, String.valueOf(wrong.getMessage()));
        }
    }

    private YamlNode root(byte[] content, String form) {
        if (content.length > LARGEST) {
            throw refused(1, "it is larger than " + LARGEST + " bytes, which no mapping needs to be");
        }
        YamlNode root = YamlNode.read(content, this::refused);
        if (root.fields() == null) {
            throw refused(root.line(), form);
        }
        return root;
    }

    private Optional<CsvMapping> built(CsvMapping.Builder mapping, YamlNode node) {
        try {
            return Optional.of(mapping.build());
        } catch (CsvMappingException wrong) {
            wrong.problems()
                    .forEach(problem ->
                            add(lines.getOrDefault(problem.place(), node.line()), problem.place(), problem.problem()));
            return Optional.empty();
        }
    }

    /** Returns the root, or each of its {@code tables} with what the root says of the file. */
    private List<YamlNode> tables(YamlNode root, Map<String, YamlNode> fields) {
        YamlNode tables = fields.get("tables");
        if (tables == null) {
            return List.of(root);
        }
        if (tables.members() == null
                || tables.members().isEmpty()
                || tables.members().stream().anyMatch(table -> table.fields() == null)) {
            throw refused(tables.line(), "'tables' must be a list of mappings, each with 'table' and 'columns'");
        }
        List<YamlNode> each = new ArrayList<>();
        for (YamlNode table : tables.members()) {
            Map<String, YamlNode> all = new LinkedHashMap<>(fields);
            all.remove("tables");
            Objects.requireNonNull(table.fields()).forEach((field, node) -> {
                if (OF_THE_FILE.contains(field)) {
                    add(node.line(), field, "it is stated for the whole file, outside 'tables'");
                }
                all.put(field, node);
            });
            each.add(new YamlNode(table.line(), null, all, null));
        }
        return each;
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
        mapping.addAllDays(someTexts(fields, "days", ""));
        mapping.addAllMoments(someTexts(fields, "moments", ""));
        text(fields, "sheet", "").ifPresent(mapping::sheet);
        number(fields, "header").ifPresent(mapping::header);
        number(fields, "century").ifPresent(mapping::century);
        text(fields, "language", "").ifPresent(mapping::language);
        choice(fields, "decimal", DecimalMark.values()).ifPresent(mapping::decimal);
        mapping.addAllBlank(someTexts(fields, "blank", ""));
        choices(fields, "only").forEach(mapping::putOnly);
        choices(fields, "skip").forEach(mapping::putSkip);
        text(fields, "rows", "").ifPresent(rows -> {
            mapping.merged(rows.equals("merged"));
            if (!rows.equals("merged") && !rows.equals("apart")) {
                add(
                        line(fields, "rows"),
                        "rows",
                        "it is '" + Problem.shown(rows) + "', but it must be merged or apart");
            }
        });
        shape(fields, "wide", Set.of("columns", "heading", "value"))
                .ifPresent(wide -> mapping.wide(
                        new WideFile(members(wide, "columns", "wide"), said(wide, "heading"), said(wide, "value"))));
        shape(fields, "long", Set.of("by", "heading", "value"))
                .ifPresent(tall -> mapping.tall(
                        new LongFile(members(tall, "by", "long"), said(tall, "heading"), said(tall, "value"))));
        YamlNode columns = fields.get("columns");
        if (columns == null || columns.fields() == null) {
            add((columns == null ? root : columns).line(), "columns", "it must name columns by their headings");
        } else {
            columns.fields().forEach((heading, node) -> columns(heading, node, mapping));
        }
        texts(fields, "fixed", "").forEach(mapping::putFixed);
        texts(fields, "renames", "").forEach(mapping::putRenames);
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
        text(fields, "before", heading).ifPresent(column::before);
        text(fields, "after", heading).ifPresent(column::after);
        text(fields, "prefix", heading).ifPresent(column::prefix);
        text(fields, "suffix", heading).ifPresent(column::suffix);
        text(fields, "unit", heading).ifPresent(column::unit);
        text(fields, "plus", heading).ifPresent(column::plus);
        text(fields, "distinct", heading).ifPresent(column::distinct);
        column.addAllFormats(someTexts(fields, "format", heading));
        column.addAllWithout(someTexts(fields, "without", heading));
        column.addAllCounted(someTexts(fields, "counted", heading));
        text(fields, "numbered", heading).ifPresent(numbered -> {
            column.numbered(numbered.equals("true"));
            if (!numbered.equals("true") && !numbered.equals("false")) {
                add(
                        line(fields, "numbered"),
                        heading,
                        "'numbered' is '" + Problem.shown(numbered) + "', but it must be true or false");
            }
        });
        text(fields, "factor", heading).ifPresent(factor -> {
            try {
                column.factor(new BigDecimal(factor));
            } catch (NumberFormatException wrong) {
                add(
                        line(fields, "factor"),
                        heading,
                        "'factor' is '" + Problem.shown(factor) + "', but it must be a number");
            }
        });
        text(fields, "time", heading).ifPresent(time -> {
            try {
                column.time(LocalTime.parse(time));
            } catch (DateTimeException wrong) {
                add(line(fields, "time"), heading, "'time' is '" + Problem.shown(time) + "', but it must be as 08:00");
            }
        });
        return column.build();
    }

    private Optional<ZoneId> zone(Map<String, YamlNode> fields, String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            add(
                    line(fields, "zone"),
                    "zone",
                    "there is no zone '" + Problem.shown(zone) + "'; name one such as Europe/Stockholm");
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
                "it is '" + Problem.shown(other) + "', but it must be one of " + String.join(", ", names)));
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

    /** Returns the texts of a field that has one or several. */
    private List<String> someTexts(Map<String, YamlNode> fields, String field, String place) {
        YamlNode node = fields.get(field);
        if (node != null && node.members() == null) {
            return text(fields, field, place).stream().toList();
        }
        return members(fields, field, place);
    }

    private Optional<Integer> number(Map<String, YamlNode> fields, String field) {
        return text(fields, field, "").flatMap(text -> {
            if (text.matches("[0-9]{1,6}")) {
                return Optional.of(Integer.valueOf(text));
            }
            add(line(fields, field), field, "it is '" + Problem.shown(text) + "', but it must be a whole number");
            return Optional.empty();
        });
    }

    /** Returns, by heading, the texts that a field has one or several of. */
    private Map<String, List<String>> choices(Map<String, YamlNode> fields, String field) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        YamlNode node = fields.get(field);
        if (node == null) {
            return choices;
        }
        if (node.fields() == null) {
            add(node.line(), field, "it must state by heading which texts are meant, as Status: [Öppen, Stängd]");
            return choices;
        }
        node.fields().forEach((heading, texts) -> {
            lines.putIfAbsent(heading, texts.line());
            List<YamlNode> some = texts.members() == null ? List.of(texts) : texts.members();
            if (some.stream().anyMatch(each -> each.fields() != null || each.members() != null)) {
                add(texts.line(), field, "'" + Problem.shown(heading) + "' must have a text, or a list of texts");
            }
            choices.put(
                    heading,
                    some.stream()
                            .map(each -> each.text() == null ? "" : each.text())
                            .toList());
        });
        return choices;
    }

    private Optional<Map<String, YamlNode>> shape(Map<String, YamlNode> fields, String field, Set<String> known) {
        YamlNode node = fields.get(field);
        if (node == null) {
            return Optional.empty();
        }
        if (node.fields() == null || !node.fields().keySet().equals(known)) {
            add(node.line(), field, "it must have the fields " + new TreeSet<>(known));
            return Optional.empty();
        }
        return Optional.of(node.fields());
    }

    private String said(Map<String, YamlNode> fields, String field) {
        return text(fields, field, "").orElse("");
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
                add(
                        value.line(),
                        place.isEmpty() ? field : place,
                        "'" + Problem.shown(key) + "' must have one text, or none");
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
                add(node.line(), place, "there is no field '" + Problem.shown(field) + "'; the fields are " + known);
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

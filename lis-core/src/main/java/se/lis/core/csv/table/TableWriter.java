package se.lis.core.csv.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.json.LisJson;

/** Puts artefacts into rows. */
public final class TableWriter {

    private static final JsonMapper TREES = JsonMapper.builder().build();

    private static final ObjectWriter CELLS = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writerFor(String[].class);

    private final Class<?> type;
    private final ObjectWriter cells;

    public TableWriter(Class<?> type, char separator) {
        this.type = type;
        // RFC 4180 ends a line with both characters.
        this.cells = CELLS.with(
                CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\r\n"));
    }

    /** Returns a value of the model as the tree of its canonical JSON. */
    public static JsonNode tree(Object value) {
        try {
            return TREES.readTree(LisJson.standard().write(value));
        } catch (IOException impossible) {
            throw new IllegalStateException("canonical JSON can always be read", impossible);
        }
    }

    /**
     * Returns the file of some objects: the columns that any of them needs and those that every one must have. A spreadsheet that
     * opens and saves it keeps ids and texts as they are.
     */
    public String table(List<? extends JsonNode> objects) {
        List<Column> columns = columns(type, objects);
        StringBuilder file =
                new StringBuilder(line(columns.stream().map(Column::name).toList()));
        for (JsonNode object : objects) {
            file.append(
                    line(columns.stream().map(column -> kept(column, object)).toList()));
        }
        return file.toString();
    }

    private static String kept(Column column, JsonNode object) {
        Class<?> of = column.attribute().type();
        boolean text = of == String.class || of == YearMonth.class || ArtefactId.class.isAssignableFrom(of);
        return text ? Cells.kept(cell(column, object)) : cell(column, object);
    }

    private static List<Column> columns(Class<?> type, List<? extends JsonNode> objects) {
        List<Column> columns = new ArrayList<>();
        collect(type, objects, List.of(), columns);
        return columns;
    }

    /** Returns the names of the columns, and under them the cells of each object. */
    public static List<List<String>> rows(Class<?> type, List<? extends JsonNode> objects) {
        List<Column> columns = columns(type, objects);
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(Column::name).toList());
        for (JsonNode object : objects) {
            rows.add(columns.stream().map(column -> cell(column, object)).toList());
        }
        return rows;
    }

    /** Returns the line of some texts, with its end. */
    public String line(List<String> texts) {
        try {
            return cells.writeValueAsString(texts.toArray(String[]::new));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can always be written", impossible);
        }
    }

    private static void collect(
            Class<?> type, List<? extends JsonNode> holders, List<Column.Step> path, List<Column> columns) {
        for (Shape.Attribute attribute : Shape.of(type).attributes()) {
            List<JsonNode> values = holders.stream()
                    .map(holder -> holder.path(attribute.name()))
                    .filter(value -> !value.isMissingNode())
                    .toList();
            if (!attribute.isObject()) {
                if (!values.isEmpty() || (attribute.required() && path.isEmpty())) {
                    columns.add(new Column(with(path, attribute, 0), attribute));
                }
            } else if (!attribute.many()) {
                collectObject(attribute, values, with(path, attribute, 0), columns);
            } else {
                int most = values.stream().mapToInt(JsonNode::size).max().orElse(0);
                for (int i = 0; i < most; i++) {
                    int index = i;
                    List<JsonNode> members = values.stream()
                            .filter(list -> list.has(index))
                            .map(list -> list.get(index))
                            .toList();
                    collectObject(attribute, members, with(path, attribute, i + 1), columns);
                }
            }
        }
    }

    private static void collectObject(
            Shape.Attribute attribute, List<JsonNode> objects, List<Column.Step> path, List<Column> columns) {
        if (objects.stream().anyMatch(JsonNode::isEmpty)) {
            columns.add(new Column(path, attribute));
        }
        collect(attribute.type(), objects, path, columns);
    }

    private static List<Column.Step> with(List<Column.Step> path, Shape.Attribute attribute, int number) {
        List<Column.Step> longer = new ArrayList<>(path);
        longer.add(new Column.Step(attribute.name(), number));
        return List.copyOf(longer);
    }

    private static String cell(Column column, JsonNode object) {
        JsonNode value = object;
        for (Column.Step step : column.path()) {
            value = value.path(step.name());
            if (step.number() > 0) {
                value = value.path(step.number() - 1);
            }
        }
        if (value.isMissingNode()) {
            return "";
        }
        if (column.attribute().isObject()) {
            return value.isEmpty() ? Cells.PRESENT : "";
        }
        List<String> members = new ArrayList<>();
        value.forEach(member -> members.add(member.asText()));
        return Cells.guarded(column.attribute().many() ? Cells.joined(members) : value.asText());
    }
}

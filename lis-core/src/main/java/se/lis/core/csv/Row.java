package se.lis.core.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/**
 * A row of a file, with as many cells as the header has columns.
 *
 * @param header the header
 * @param number the row as a spreadsheet numbers it
 * @param cells the texts of the cells
 */
record Row(Header header, int number, List<String> cells) {

    /** Returns the object that the row stands for, or empty when a cell can't be read or a required one is blank. */
    Optional<ObjectNode> json() {
        List<CsvProblem> problems = new ArrayList<>();
        ObjectNode object = json(new HashMap<>(), problems);
        return problems.isEmpty() && header.missing().isEmpty() ? Optional.of(object) : Optional.empty();
    }

    /** Returns all that is wrong: every wrong cell, or what they are together. */
    List<CsvProblem> problems() {
        List<CsvProblem> problems = new ArrayList<>();
        Map<String, String> columns = new HashMap<>();
        ObjectNode object = json(columns, problems);
        for (int i = 0; i < cells.size(); i++) {
            Optional<Column> column = header.columns().get(i);
            if (column.isPresent()
                    && !cells.get(i).isEmpty()
                    && !column.get().attribute().isObject()) {
                check(column.get(), cells.get(i)).ifPresent(problems::add);
            }
        }
        if (problems.isEmpty() && header.missing().isEmpty()) {
            try {
                bound(object, header.type());
            } catch (RegisterFormatException refused) {
                problems.add(problem(column(refused, columns), refused.problem()));
            }
        }
        return problems;
    }

    /**
     * Returns the value that an object stands for.
     *
     * @throws RegisterFormatException if there is none such
     */
    <T> T bound(JsonNode object, Class<T> type) {
        return LisJson.standard().read(object.toString().getBytes(UTF_8), type, header.file());
    }

    private ObjectNode json(Map<String, String> columns, List<CsvProblem> problems) {
        Branch branch = new Branch(header.type());
        for (int i = 0; i < cells.size(); i++) {
            Optional<Column> column = header.columns().get(i);
            if (column.isPresent() && !cells.get(i).isEmpty()) {
                try {
                    branch.put(column.get(), value(column.get().attribute(), Cells.unguarded(cells.get(i))));
                } catch (IllegalArgumentException wrong) {
                    problems.add(problem(column.get().name(), named(cells.get(i), String.valueOf(wrong.getMessage()))));
                }
            }
        }
        return branch.json(columns, column -> {
            // A column that is not there is reported once, and not for every row.
            if (!header.missing().contains(column)) {
                problems.add(problem(column, "it must not be blank"));
            }
        });
    }

    private static JsonNode value(Shape.Attribute attribute, String text) {
        if (attribute.isObject()) {
            if (!text.equals(Cells.PRESENT) && !text.equals("TRUE")) {
                throw new IllegalArgumentException("the column of an object says " + Cells.PRESENT + " or nothing");
            }
            return JsonNodeFactory.instance.objectNode();
        }
        if (!attribute.many()) {
            return Cells.json(attribute.type(), text);
        }
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        Cells.split(text).forEach(member -> members.add(Cells.json(attribute.type(), member)));
        return members;
    }

    /** Returns what is wrong with one cell by itself, in the words that JSON has for it. */
    Optional<CsvProblem> check(Column column, String cell) {
        JsonNode value;
        try {
            value = value(column.attribute(), Cells.unguarded(cell));
        } catch (IllegalArgumentException reported) {
            return Optional.empty();
        }
        for (JsonNode member : column.attribute().many() ? value : List.of(value)) {
            try {
                bound(member, boxed(column.attribute().type()));
            } catch (RegisterFormatException refused) {
                return Optional.of(problem(column.name(), named(member.asText(), refused.problem())));
            }
        }
        return Optional.empty();
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }

    private static String named(String value, String problem) {
        return problem.contains("'" + CsvProblem.shown(value) + "'")
                ? problem
                : "'" + CsvProblem.shown(value) + "': " + problem;
    }

    private CsvProblem problem(String column, String words) {
        return new CsvProblem(header.file(), number, column, words);
    }

    private static String column(RegisterFormatException refused, Map<String, String> columns) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidArtefactException invalid && columns.containsValue(invalid.attribute())) {
                return invalid.attribute();
            }
        }
        String pointer = refused.pointer();
        while (!pointer.isEmpty()) {
            String column = columns.get(pointer);
            if (column != null) {
                return column;
            }
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return "";
    }
}

package se.lis.core.csv.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
public record Row(Header header, int number, List<String> cells) {

    /** What is wrong with a cell that must say something. */
    public static final String BLANK = "it must not be blank";

    /**
     * Returns the object that the row stands for, or empty when a cell can't be read or a required one is blank.
     *
     * @param notes receives what was decided for the writer
     */
    public Optional<ObjectNode> json(Consumer<Problem> notes) {
        List<Problem> problems = new ArrayList<>();
        ObjectNode object = branch(problems, notes).json();
        return problems.isEmpty() && header.missing().isEmpty() ? Optional.of(object) : Optional.empty();
    }

    /** Returns all that is wrong: every wrong cell, or what they are together. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Branch branch = branch(problems, note -> {});
        for (int i = 0; i < cells.size(); i++) {
            Optional<Column> column = header.columns().get(i);
            if (column.isPresent()
                    && !Spaces.blank(cells.get(i))
                    && !column.get().attribute().isObject()) {
                String cell = cells.get(i);
                header.known()
                        .wrong(
                                column.get().name(),
                                cell,
                                () -> check(column.get(), cell).map(Problem::words))
                        .ifPresent(words -> problems.add(problem(column.get().name(), words)));
            }
        }
        if (problems.isEmpty() && header.missing().isEmpty()) {
            try {
                bound(branch.json(), header.type());
            } catch (RegisterFormatException refused) {
                problems.addAll(problems(refused, branch.columns()));
            }
        }
        return problems;
    }

    /**
     * Returns the value that an object stands for.
     *
     * @throws RegisterFormatException if there is none such
     */
    public <T> T bound(JsonNode object, Class<T> type) {
        return LisJson.standard().read(object, type, header.file());
    }

    private Branch branch(List<Problem> problems, Consumer<Problem> notes) {
        Branch branch = new Branch(header.type());
        Set<String> unread = new HashSet<>(header.missing());
        for (int i = 0; i < cells.size(); i++) {
            Optional<Column> read = header.columns().get(i);
            if (read.isPresent() && says(read.get(), cells.get(i))) {
                Column column = read.get();
                try {
                    branch.put(column, value(column, cells.get(i), notes));
                } catch (IllegalArgumentException wrong) {
                    unread.add(column.name());
                    problems.add(problem(column.name(), named(cells.get(i), String.valueOf(wrong.getMessage()))));
                }
            }
        }
        branch.blank("", column -> {
            // A column that is not there is reported once and not for every row, and a wrong cell not as blank, too.
            if (!unread.contains(column)) {
                problems.add(problem(column, BLANK));
            }
        });
        return branch;
    }

    /** An object that is said not to be there is left out, as one of which nothing is said. */
    private static boolean says(Column column, String cell) {
        boolean denied = column.attribute().isObject()
                && Labels.code(Boolean.class, cell).equals(Optional.of("false"));
        return !denied && !Spaces.blank(cell);
    }

    /** Returns what a cell says; where something is noted it is worked out for each row, so that it is noted of each. */
    private JsonNode value(Column column, String cell, Consumer<Problem> notes) {
        Remembered<JsonNode> known = header.known().values(column.attribute());
        JsonNode value = known.get(cell);
        if (value == null) {
            List<String> noted = new ArrayList<>(0);
            String text = Spaces.composed(Cells.unguarded(Cells.reliable(cell)));
            value = value(column.attribute(), text, note -> {
                noted.add(note);
                notes.accept(problem(column.name(), note));
            });
            if (noted.isEmpty()) {
                known.put(cell, value);
            }
        }
        return value;
    }

    private JsonNode value(Shape.Attribute attribute, String text, Consumer<String> notes) {
        if (attribute.isObject()) {
            if (!Labels.code(Boolean.class, text).equals(Optional.of(Cells.PRESENT))) {
                throw new IllegalArgumentException("the column of an object says " + Cells.PRESENT + " or nothing");
            }
            return JsonNodeFactory.instance.objectNode();
        }
        Forms forms = header.forms();
        if (!attribute.many()) {
            return Cells.json(attribute.type(), forms.own(attribute, text, notes));
        }
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        for (String member : forms.members(attribute, text)) {
            members.add(Cells.json(attribute.type(), forms.own(attribute, member, notes)));
        }
        return members;
    }

    /** Returns what is wrong with one cell by itself, in the words that JSON has for it. */
    public Optional<Problem> check(Column column, String cell) {
        JsonNode value;
        try {
            value = value(column.attribute(), Cells.unguarded(Cells.reliable(cell)), note -> {});
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
        if (Cells.isUnreliable(value)) {
            return problem;
        }
        return problem.contains("'" + Problem.shown(value) + "'")
                ? problem
                : "'" + Problem.shown(value) + "': " + problem;
    }

    private Problem problem(String column, String words) {
        return new Problem(header.file(), number, column, words);
    }

    private List<Problem> problems(RegisterFormatException refused, Map<String, String> columns) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidArtefactException invalid) {
                return invalid.each()
                        .map(one -> problem(
                                columns.containsValue(one.attribute()) ? one.attribute() : column(refused, columns),
                                String.valueOf(one.getMessage())))
                        .toList();
            }
        }
        return List.of(problem(column(refused, columns), refused.problem()));
    }

    private static String column(RegisterFormatException refused, Map<String, String> columns) {
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

    /** An object of a row while its cells are put together. */
    private static final class Branch {

        private final Shape shape;

        /** The values by the places of their attributes. */
        private final @Nullable JsonNode[] values;

        private final Map<String, TreeMap<Integer, Branch>> objects = new HashMap<>();

        Branch(Class<?> type) {
            this.shape = Shape.of(type);
            this.values = new JsonNode[shape.attributes().size()];
        }

        /** Puts the value of a cell where its column says. */
        void put(Column column, JsonNode value) {
            Branch holder = this;
            int last = column.path().size() - 1;
            for (int i = 0; i < last; i++) {
                holder = holder.child(column.path().get(i));
            }
            if (column.attribute().isObject()) {
                holder.child(column.path().get(last));
            } else {
                holder.values[column.attribute().place()] = value;
            }
        }

        private Branch child(Column.Step step) {
            return objects.computeIfAbsent(step.name(), name -> new TreeMap<>())
                    .computeIfAbsent(
                            step.number(),
                            number -> new Branch(
                                    shape.find(step.name()).orElseThrow().type()));
        }

        /** Reports the names of the columns that must say something and do not. */
        void blank(String prefix, Consumer<String> missing) {
            for (Shape.Attribute attribute : shape.attributes()) {
                String name = attribute.name();
                TreeMap<Integer, Branch> members = objects.get(name);
                if (members != null) {
                    members.forEach(
                            (number, member) -> member.blank(prefix + new Column.Step(name, number) + ".", missing));
                } else if (attribute.required() && values[attribute.place()] == null) {
                    missing.accept(prefix + name);
                }
            }
        }

        /** Returns the object as JSON; gaps in numbered columns are closed. */
        ObjectNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Shape.Attribute attribute : shape.attributes()) {
                String name = attribute.name();
                JsonNode value = values[attribute.place()];
                TreeMap<Integer, Branch> members = objects.get(name);
                if (value != null) {
                    object.set(name, value);
                } else if (members != null && attribute.many()) {
                    ArrayNode list = object.putArray(name);
                    members.values().forEach(member -> list.add(member.json()));
                } else if (members != null) {
                    object.set(name, members.firstEntry().getValue().json());
                }
            }
            return object;
        }

        /** Returns, for the JSON pointer of each object and value, the name of its column. */
        Map<String, String> columns() {
            Map<String, String> columns = new HashMap<>();
            columns("", "", columns);
            return columns;
        }

        private void columns(String pointer, String prefix, Map<String, String> columns) {
            for (Shape.Attribute attribute : shape.attributes()) {
                if (values[attribute.place()] != null) {
                    columns.put(pointer + "/" + attribute.name(), prefix + attribute.name());
                }
            }
            objects.forEach((name, members) -> {
                int place = 0;
                for (Map.Entry<Integer, Branch> member : members.entrySet()) {
                    Column.Step step = new Column.Step(name, member.getKey());
                    String at = pointer + "/" + name + (step.number() == 0 ? "" : "/" + place++);
                    columns.put(at, prefix + step);
                    member.getValue().columns(at, prefix + step + ".", columns);
                }
            });
        }
    }
}

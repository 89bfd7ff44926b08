package se.lis.core.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An object of a row while its cells are put together. */
final class Branch {

    private final Class<?> type;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, TreeMap<Integer, Branch>> objects = new HashMap<>();

    Branch(Class<?> type) {
        this.type = type;
    }

    /** Puts the value of a cell where its column says. */
    void put(Column column, JsonNode value) {
        Branch holder = this;
        for (Column.Step step : column.path().subList(0, column.path().size() - 1)) {
            holder = holder.child(step);
        }
        Column.Step last = column.path().get(column.path().size() - 1);
        if (column.attribute().isObject()) {
            holder.child(last);
        } else {
            holder.values.put(last.name(), value);
        }
    }

    private Branch child(Column.Step step) {
        Class<?> childType = Shape.of(type).find(step.name()).orElseThrow().type();
        return objects.computeIfAbsent(step.name(), name -> new TreeMap<>())
                .computeIfAbsent(step.number(), number -> new Branch(childType));
    }

    /**
     * Returns the object as JSON; gaps in numbered columns are closed.
     *
     * @param columns gets, for the JSON pointer of each object and value, the name of its column
     * @param missing gets the names of the columns that must say something and do not
     */
    ObjectNode json(Map<String, String> columns, Consumer<String> missing) {
        return json("", "", columns, missing);
    }

    private ObjectNode json(String pointer, String prefix, Map<String, String> columns, Consumer<String> missing) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Shape.Attribute attribute : Shape.of(type).attributes()) {
            String name = attribute.name();
            String at = pointer + "/" + name;
            JsonNode value = values.get(name);
            TreeMap<Integer, Branch> members = objects.get(name);
            if (value != null) {
                columns.put(at, prefix + name);
                object.set(name, value);
            } else if (members != null && attribute.many()) {
                ArrayNode list = object.putArray(name);
                members.forEach((number, member) -> {
                    String column = prefix + new Column.Step(name, number);
                    columns.put(at + "/" + list.size(), column);
                    list.add(member.json(at + "/" + list.size(), column + ".", columns, missing));
                });
            } else if (members != null) {
                columns.put(at, prefix + name);
                object.set(name, members.firstEntry().getValue().json(at, prefix + name + ".", columns, missing));
            } else if (attribute.required()) {
                missing.accept(prefix + name);
            }
        }
        return object;
    }
}

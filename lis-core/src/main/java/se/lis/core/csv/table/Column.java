package se.lis.core.csv.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column: a path from the artefact to an attribute, such as {@code personalDataBreach.notifiedAt} or {@code
 * requiredControls[1].id}.
 *
 * <p>A path that ends at an object is the column that says that the object is there, even when nothing else does.
 *
 * @param path the steps from the artefact
 * @param attribute the attribute at the end
 */
public record Column(List<Step> path, Shape.Attribute attribute) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[([1-9][0-9]{0,3})])?");

    /**
     * One step of a path.
     *
     * @param name the attribute
     * @param number which member of a list, from 1, or 0 where the attribute is no list of objects
     */
    public record Step(String name, int number) {

        @Override
        public String toString() {
            return number == 0 ? name : name + "[" + number + "]";
        }
    }

    /** Returns the column of a class with a name, or empty when the class has none such. */
    public static Optional<Column> parse(Class<?> type, String name) {
        List<Step> path = new ArrayList<>();
        Optional<Shape.Attribute> last = Optional.empty();
        Class<?> holder = type;
        int start = 0;
        while (start <= name.length()) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            Matcher step = STEP.matcher(name.substring(start, end));
            if (!step.matches() || (last.isPresent() && !last.get().isObject())) {
                return Optional.empty();
            }
            String numbered = step.group(2);
            last = Shape.of(holder).find(step.group(1));
            if (last.isEmpty()
                    || (numbered != null)
                            != (last.get().isObject() && last.get().many())) {
                return Optional.empty();
            }
            path.add(new Step(step.group(1), numbered == null ? 0 : Integer.parseInt(numbered)));
            holder = last.get().type();
            start = end + 1;
        }
        return last.map(attribute -> new Column(List.copyOf(path), attribute));
    }

    /** Returns the names of the columns that a class can have, with {@code [n]} where a number is to stand. */
    public static List<String> known(Class<?> type) {
        List<String> names = new ArrayList<>();
        known(type, "", names::add);
        return names;
    }

    private static void known(Class<?> type, String prefix, Consumer<String> names) {
        for (Shape.Attribute attribute : Shape.of(type).attributes()) {
            String name = prefix + attribute.name() + (attribute.isObject() && attribute.many() ? "[n]" : "");
            names.accept(name);
            if (attribute.isObject()) {
                known(attribute.type(), name + ".", names);
            }
        }
    }

    /** Returns the name as the header has it. */
    public String name() {
        return String.join(".", path.stream().map(Step::toString).toList());
    }
}

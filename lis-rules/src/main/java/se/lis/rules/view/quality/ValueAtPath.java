package se.lis.rules.view.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.Attributes;

/**
 * A value of an artefact, with the place that it has where its path leads through lists.
 *
 * @param path the path to it, {@code deviations[1].resolvedOn}
 * @param value what stands there
 */
public record ValueAtPath(String path, Object value) {

    /** Returns all values that a path without places leads to; a path of nothing leads to the artefact itself. */
    static List<ValueAtPath> all(Artefact artefact, String path) {
        return new ValueAtPath("", artefact).under(path);
    }

    /** Returns the place of the first value that a path without places leads to and that is wanted; there must be one. */
    static String first(Artefact artefact, String path, Predicate<Object> wanted) {
        Object plain = path.indexOf('.') < 0 ? Attributes.value(artefact, path) : null;
        if (plain != null && !(plain instanceof Collection<?>) && wanted.test(plain)) {
            return path;
        }
        for (ValueAtPath held : all(artefact, path)) {
            if (wanted.test(held.value())) {
                return held.path();
            }
        }
        throw new NoSuchElementException(path);
    }

    /** Returns all values that a path leads to from this one. */
    List<ValueAtPath> under(String further) {
        List<ValueAtPath> reached = List.of(this);
        for (String step : further.isEmpty() ? new String[0] : further.split("\\.", -1)) {
            List<ValueAtPath> next = new ArrayList<>();
            for (ValueAtPath one : reached) {
                one.step(step, next);
            }
            reached = next;
        }
        return reached;
    }

    private void step(String step, List<ValueAtPath> reached) {
        String way = path.isEmpty() ? step : path + "." + step;
        Object found = Attributes.value(value, step);
        if (found instanceof Collection<?> members) {
            int place = 0;
            for (Object member : members) {
                reached.add(new ValueAtPath(way + "[" + place + "]", member));
                place++;
            }
        } else if (found != null) {
            reached.add(new ValueAtPath(way, found));
        }
    }
}

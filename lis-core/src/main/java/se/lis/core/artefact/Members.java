package se.lis.core.artefact;

import java.util.Comparator;
import java.util.List;

/** The order of parts whose list says nothing by its order: that of what they hold, so that equal parts make equal artefacts. */
public final class Members {

    private static final Comparator<Object> BY_CONTENT = Comparator.comparing(Object::toString);

    private Members() {}

    /** Returns whether parts stand in their order. */
    public static boolean inOrder(List<?> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (BY_CONTENT.compare(parts.get(i - 1), parts.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns parts in their order. */
    public static <T> List<T> sorted(List<T> parts) {
        return parts.stream().sorted(BY_CONTENT).toList();
    }
}

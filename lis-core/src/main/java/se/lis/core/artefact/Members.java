package se.lis.core.artefact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order of parts whose list says nothing by its order: that of what they hold, so that equal parts make equal artefacts. */
public final class Members {

    private static final Comparator<Object> BY_CONTENT = Comparator.comparing(Object::toString);

    private Members() {}

    /** Returns whether parts stand in their order. */
    public static boolean inOrder(List<?> parts) {
        return inOrder(parts, BY_CONTENT);
    }

    /** Returns parts in their order. */
    public static <T> List<T> sorted(List<T> parts) {
        return parts.stream().sorted(BY_CONTENT).toList();
    }

    /** Returns whether parts stand in their order, with a text that they hold and do not show. */
    public static <T> boolean inOrder(List<T> parts, Function<? super T, Optional<String>> hidden) {
        return inOrder(parts, byContent(hidden));
    }

    /** Returns parts in their order, with a text that they hold and do not show. */
    public static <T> List<T> sorted(List<T> parts, Function<? super T, Optional<String>> hidden) {
        return parts.stream().sorted(byContent(hidden)).toList();
    }

    private static <T> Comparator<T> byContent(Function<? super T, Optional<String>> hidden) {
        return Comparator.<T, String>comparing(Object::toString)
                .thenComparing(part -> hidden.apply(part).orElse(""));
    }

    private static <T> boolean inOrder(List<T> parts, Comparator<? super T> order) {
        for (int i = 1; i < parts.size(); i++) {
            if (order.compare(parts.get(i - 1), parts.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }
}

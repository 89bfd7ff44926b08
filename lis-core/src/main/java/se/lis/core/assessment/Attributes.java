package se.lis.core.assessment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads an attribute of a value by its path, as proofs name it: {@code awareAt}, {@code personalDataBreach.risk}. */
public final class Attributes {

    /** What a proof shows of a free text: that it is there, never what it says. */
    public static final String TEXT_IS_PRESENT = "present";

    private Attributes() {}

    /**
     * Returns the value of an attribute in the form that a proof shows, or empty when it is absent.
     *
     * <p>A path may lead through values that may be absent, and through lists, whose members' values it collects.
     *
     * @throws IllegalArgumentException if the value has no such attribute
     */
    public static Optional<Scalar> read(Object value, String path) {
        List<Object> found = new ArrayList<>();
        boolean many = collect(value, path.split("\\."), 0, found);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Scalar.of(many ? found : found.get(0)));
    }

    private static boolean collect(Object value, String[] path, int depth, List<Object> found) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() && collect(optional.get(), path, depth, found);
        }
        if (value instanceof Collection<?> members) {
            members.forEach(member -> collect(member, path, depth, found));
            return true;
        }
        if (depth == path.length) {
            found.add(value instanceof String ? TEXT_IS_PRESENT : value);
            return false;
        }
        return collect(invoke(value, path[depth]), path, depth + 1, found);
    }

    private static Object invoke(Object value, String attribute) {
        Method accessor = Arrays.stream(value.getClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method ->
                        method.getParameterCount() == 0 && method.getName().equals(attribute) && !method.isSynthetic())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no attribute '" + attribute + "'"));
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalArgumentException("attribute '" + attribute + "' can't be read", failure);
        }
    }
}

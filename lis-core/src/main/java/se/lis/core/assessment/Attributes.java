package se.lis.core.assessment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an attribute of a value by its path, as proofs name it: {@code awareAt}, {@code personalDataBreach.risk}. */
public final class Attributes {

    /** What a proof shows of a free text: that it is there, never what it says. */
    public static final String TEXT_IS_PRESENT = "present";

    private static final Pattern POINT = Pattern.compile("\\.");

    /** The accessors of each class, by attribute: those of the interfaces that it implements. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (Class<?> implemented : type.getInterfaces()) {
                for (Method method : implemented.getMethods()) {
                    if (method.getParameterCount() == 0 && !method.isSynthetic()) {
                        accessors.putIfAbsent(method.getName(), method);
                    }
                }
            }
            return accessors;
        }
    };

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
        boolean many = collect(value, POINT.split(path, -1), 0, found);
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
        Method accessor = ACCESSORS.get(value.getClass()).get(attribute);
        if (accessor == null) {
            throw new IllegalArgumentException("there is no attribute '" + attribute + "'");
        }
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalArgumentException("attribute '" + attribute + "' can't be read", failure);
        }
    }
}

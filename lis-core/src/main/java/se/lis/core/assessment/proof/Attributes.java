package se.lis.core.assessment.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;

/** Reads an attribute of a value by its path, as proofs name it: {@code awareAt}, {@code personalDataBreach.risk}. */
public final class Attributes {

    /** What a proof shows of a free text: that it is there, never what it says. */
    public static final String TEXT_IS_PRESENT = "present";

    private static final Pattern PLACE = Pattern.compile("\\[\\d+]");

    private static final String[] NOWHERE = {};

    /** What an accessor is called with, one for all calls. */
    private static final Object[] NO_ARGUMENTS = {};

    private static final Map<String, String[]> STEPS = new ConcurrentHashMap<>();

    /** The accessors of each class, by attribute: those of the interfaces that it implements. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (Class<?> implemented : type.getInterfaces()) {
                for (Method method : implemented.getMethods()) {
                    if (method.getParameterCount() == 0 && !method.isSynthetic()) {
                        accessors.putIfAbsent(method.getName(), unchecked(method));
                    }
                }
            }
            return accessors;
        }
    };

    /** The accessors of each class, by attribute, that a day, moment or month may come of. */
    private static final ClassValue<List<Method>> DATED = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return ACCESSORS.get(type).values().stream()
                    .filter(accessor -> Modifier.isAbstract(accessor.getModifiers()))
                    .filter(accessor -> mayHoldDates(accessor.getGenericReturnType()))
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
        }
    };

    private Attributes() {}

    /** Accessors are public: what may call them need not be looked at each time. */
    private static Method unchecked(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }

    private static boolean mayHoldDates(Type type) {
        if (type instanceof Class<?> plain) {
            return Temporal.class.isAssignableFrom(plain) || mayHaveParts(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).anyMatch(Attributes::mayHoldDates);
        }
        return true;
    }

    /** Only values of the model have parts; ids and constants have none. */
    private static boolean mayHaveParts(Class<?> type) {
        return type.getName().startsWith("se.lis.core.")
                && !ArtefactId.class.isAssignableFrom(type)
                && !Enum.class.isAssignableFrom(type)
                && !Record.class.isAssignableFrom(type);
    }

    private static String[] steps(String path) {
        String[] steps = STEPS.get(path);
        return steps == null ? STEPS.computeIfAbsent(path, text -> text.split("\\.", -1)) : steps;
    }

    /**
     * Returns the value of an attribute in the form that a proof shows, or empty when it is absent.
     *
     * <p>A path may lead through values that may be absent, and through lists, whose members' values it collects. Of what has
     * attributes itself, such as the breach of an incident, it shows that it is there, and of a list of such how many there are.
     *
     * @throws IllegalArgumentException if the value has no such attribute
     */
    public static Optional<Scalar> read(Object value, String path) {
        List<Object> found = new ArrayList<>();
        boolean many = collect(value, steps(path), 0, found);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (mayHaveParts(found.get(0).getClass())) {
            return Optional.of(Scalar.of(many ? (Object) found.size() : TEXT_IS_PRESENT));
        }
        return Optional.of(Scalar.of(many ? found : found.get(0)));
    }

    /**
     * Returns the value of an attribute as it is, or null when it is absent. A list is itself; where the path leads on through one,
     * a step names the place of the member meant, from 0: {@code deviations[1].dueBy}.
     *
     * @throws IllegalArgumentException if the value has no such attribute
     * @throws IndexOutOfBoundsException if a list has no such place
     */
    public static @Nullable Object value(Object value, String path) {
        Method only = ACCESSORS.get(value.getClass()).get(path);
        if (only != null) {
            return given(invoke(value, only));
        }
        Object found = value;
        for (String step : steps(path)) {
            if (found == null) {
                return null;
            }
            int place = step.indexOf('[');
            found = place < 0
                    ? given(invoke(found, step))
                    : member(given(invoke(found, step.substring(0, place))), step, place);
        }
        return found;
    }

    private static @Nullable Object given(Object found) {
        return found instanceof Optional<?> optional ? optional.orElse(null) : found;
    }

    private static @Nullable Object member(@Nullable Object list, String step, int place) {
        int number = Integer.parseInt(step.substring(place + 1, step.length() - 1));
        return list instanceof Collection<?> members ? List.copyOf(members).get(number) : null;
    }

    /** Returns a path as words name it: without the places of members. */
    public static String withoutPlaces(String path) {
        return path.indexOf('[') < 0 ? path : PLACE.matcher(path).replaceAll("");
    }

    /**
     * Returns the values of an attribute as they are, those of each member where the path leads through a list; none when
     * it is absent.
     *
     * @throws IllegalArgumentException if the value has no such attribute
     */
    public static List<Object> values(Object value, String path) {
        List<Object> found = new ArrayList<>();
        walk(value, path.isEmpty() ? NOWHERE : steps(path), 0, found);
        return found;
    }

    /** Collects values without turning texts into the mark that they are there. */
    private static void walk(Object value, String[] path, int depth, List<Object> found) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(given -> walk(given, path, depth, found));
        } else if (value instanceof Collection<?> members) {
            members.forEach(member -> walk(member, path, depth, found));
        } else if (depth == path.length) {
            found.add(value);
        } else {
            walk(invoke(value, path[depth]), path, depth + 1, found);
        }
    }

    /**
     * Returns every day, moment and month that a value and its parts hold, with the path that leads there.
     *
     * @param visitor takes the path and a {@code LocalDate}, {@code Instant} or {@code YearMonth}
     */
    public static void dates(Object value, BiConsumer<String, Temporal> visitor) {
        dates("", value, visitor);
    }

    private static void dates(String path, Object value, BiConsumer<String, Temporal> visitor) {
        if (value instanceof LocalDate || value instanceof Instant || value instanceof YearMonth) {
            visitor.accept(path, (Temporal) value);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(given -> dates(path, given, visitor));
        } else if (value instanceof Collection<?> members) {
            members.forEach(member -> dates(path, member, visitor));
        } else if (mayHaveParts(value.getClass())) {
            for (Method accessor : DATED.get(value.getClass())) {
                String name = accessor.getName();
                dates(path.isEmpty() ? name : path + "." + name, invoke(value, accessor), visitor);
            }
        }
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
        int place = path[depth].indexOf('[');
        Object next = place < 0
                ? invoke(value, path[depth])
                : member(given(invoke(value, path[depth].substring(0, place))), path[depth], place);
        return next != null && collect(next, path, depth + 1, found);
    }

    private static Object invoke(Object value, String attribute) {
        Method accessor = ACCESSORS.get(value.getClass()).get(attribute);
        if (accessor == null) {
            throw new IllegalArgumentException("there is no attribute '" + attribute + "'");
        }
        return invoke(value, accessor);
    }

    private static Object invoke(Object value, Method accessor) {
        try {
            return accessor.invoke(value, NO_ARGUMENTS);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalArgumentException("attribute '" + accessor.getName() + "' can't be read", failure);
        }
    }
}

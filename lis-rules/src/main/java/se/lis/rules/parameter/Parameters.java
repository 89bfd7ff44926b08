package se.lis.rules.parameter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dated parameters, by area.
 *
 * <p>A day before the first covered one has the values of the first: no rule is in force then, so nothing hangs on it.
 */
public final class Parameters {

    private final SortedMap<String, Parameter> byId;
    private final NavigableMap<LocalDate, IncidentParameters> incident;

    /**
     * Binds each area's parameters to its record.
     *
     * @param byId the parameters by id, {@code area.name}
     * @throws IllegalArgumentException if a record and its area do not name the same parameters, or a value has not
     *     the form that its component asks for
     */
    public Parameters(Map<String, Parameter> byId) {
        this.byId = new TreeMap<>(byId);
        this.incident = bind("incident", IncidentParameters.class);
    }

    /** Returns the parameters of incident management on a day. */
    public IncidentParameters incident(LocalDate day) {
        return on(incident, day);
    }

    /**
     * Returns a parameter with its values over time.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public Parameter parameter(String id) {
        Parameter parameter = byId.get(id);
        if (parameter == null) {
            throw new IllegalArgumentException("there is no parameter '" + id + "'");
        }
        return parameter;
    }

    /** Returns all parameters by id. */
    public SortedMap<String, Parameter> all() {
        return byId;
    }

    private static <P> P on(NavigableMap<LocalDate, P> periods, LocalDate day) {
        var period = periods.floorEntry(day);
        return (period == null ? periods.firstEntry() : period).getValue();
    }

    private <P extends Record> NavigableMap<LocalDate, P> bind(String area, Class<P> type) {
        TreeSet<String> asked = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            asked.add(area + "." + component.getName());
        }
        TreeSet<String> given = new TreeSet<>(
                byId.keySet().stream().filter(id -> id.startsWith(area + ".")).toList());
        if (!asked.equals(given)) {
            throw new IllegalArgumentException(
                    "parameters of " + area + " are " + given + ", but " + type.getSimpleName() + " asks for " + asked);
        }
        TreeSet<LocalDate> starts = new TreeSet<>();
        given.forEach(id -> parameter(id).values().forEach(value -> starts.add(value.from())));
        NavigableMap<LocalDate, P> periods = new TreeMap<>();
        starts.forEach(start -> periods.put(start, instance(area, type, start)));
        return periods;
    }

    private <P extends Record> P instance(String area, Class<P> type, LocalDate day) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> {
                    String id = area + "." + component.getName();
                    return parse(id, parameter(id).on(day).value(), component.getType());
                })
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException("a record has its canonical constructor", impossible);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("parameters of " + area + " on " + day + " are refused", refused);
        }
    }

    private static Object parse(String id, String value, Class<?> type) {
        try {
            if (type == Duration.class) {
                return Duration.parse(value);
            }
            if (type == Period.class) {
                return Period.parse(value);
            }
            return Integer.valueOf(value);
        } catch (RuntimeException wrongForm) {
            throw new IllegalArgumentException(
                    "parameter " + id + ": '" + value + "' is not a " + type.getSimpleName(), wrongForm);
        }
    }
}

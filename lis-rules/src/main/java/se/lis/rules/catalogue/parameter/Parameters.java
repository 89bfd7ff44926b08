package se.lis.rules.catalogue.parameter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dated parameters, by area: their files say what each is, and a rule asks for one by its id.
 *
 * <p>A day before the first covered one has the values of the first: no rule is in force then, so nothing hangs on it.
 */
public final class Parameters {

    private static final SortedSet<String> AREAS = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "access",
            "classification",
            "continuity",
            "governance",
            "incident",
            "planning",
            "privacy",
            "procurement",
            "quality",
            "risk",
            "training")));

    private final SortedMap<String, Parameter> byId;
    /** Each parameter with its values read, for those who ask for them by id all the time. */
    private final Map<String, Held> held = new HashMap<>();

    /**
     * Reads the values of parameters.
     *
     * @param byId the parameters by id, {@code area.name}
     * @throws IllegalArgumentException if a value has not the form of its parameter
     */
    public Parameters(Map<String, Parameter> byId) {
        this.byId = new TreeMap<>(byId);
        this.byId.forEach((id, parameter) -> held.put(id, Held.of(id, parameter, ParameterForm.of(parameter))));
    }

    private Parameters(Map<String, Parameter> byId, Parameters of) {
        this.byId = new TreeMap<>(byId);
        this.byId.forEach((id, parameter) -> held.put(id, Held.of(id, parameter, of.form(id))));
    }

    /**
     * Returns these parameters with other values, of the same forms.
     *
     * @param changed all of them by id
     * @throws IllegalArgumentException if a value has not the form of its parameter
     */
    public Parameters with(Map<String, Parameter> changed) {
        return new Parameters(changed, this);
    }

    /** Returns the names of the areas; each has a file of parameters. */
    public static SortedSet<String> areas() {
        return AREAS;
    }

    /**
     * Returns a parameter with its values over time.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public Parameter parameter(String id) {
        return held(id).parameter();
    }

    private Held held(String id) {
        Held parameter = held.get(id);
        if (parameter == null) {
            throw new IllegalArgumentException("there is no parameter '" + id + "'");
        }
        return parameter;
    }

    /**
     * A parameter.
     *
     * @param parameter what the catalogue says
     * @param form the form of its values
     * @param values its values, read, oldest first
     */
    private record Held(Parameter parameter, ParameterForm form, List<Object> values) {

        static Held of(String id, Parameter parameter, ParameterForm form) {
            return new Held(
                    parameter,
                    form,
                    parameter.values().stream()
                            .map(dated -> read(id, form, dated.value()))
                            .toList());
        }

        private static Object read(String id, ParameterForm form, String value) {
            try {
                return form.parse(value);
            } catch (RuntimeException wrongForm) {
                throw new IllegalArgumentException(
                        "parameter " + id + ": '" + value + "' is not " + form.allowed(), wrongForm);
            }
        }
    }

    /**
     * Returns the form of a parameter's values.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public ParameterForm form(String id) {
        return held(id).form();
    }

    /**
     * Returns a parameter's value on a day, read: a duration, period, day, whole number, text or set of constants.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public Object value(String id, LocalDate day) {
        Held parameter = held(id);
        return parameter.values().get(parameter.parameter().place(day));
    }

    /** Returns all parameters by id. */
    public SortedMap<String, Parameter> all() {
        return byId;
    }
}

package se.lis.rules.catalogue.parameter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dated parameters, by area.
 *
 * <p>A day before the first covered one has the values of the first: no rule is in force then, so nothing hangs on it.
 */
public final class Parameters {

    private static final Map<String, Class<? extends Record>> AREAS = Map.ofEntries(
            Map.entry("access", AccessParameters.class),
            Map.entry("classification", ClassificationParameters.class),
            Map.entry("continuity", ContinuityParameters.class),
            Map.entry("governance", GovernanceParameters.class),
            Map.entry("incident", IncidentParameters.class),
            Map.entry("planning", PlanningParameters.class),
            Map.entry("privacy", PrivacyParameters.class),
            Map.entry("procurement", ProcurementParameters.class),
            Map.entry("quality", QualityParameters.class),
            Map.entry("risk", RiskParameters.class),
            Map.entry("training", TrainingParameters.class));

    private final SortedMap<String, Parameter> byId;
    private final Map<String, ParameterForm> forms = new HashMap<>();

    /** The values of each parameter, read, oldest first: rules ask for them all the time. */
    private final Map<String, List<Object>> read = new HashMap<>();

    private final Map<String, NavigableMap<LocalDate, Record>> periods = new TreeMap<>();

    /**
     * Binds each area's parameters to its record.
     *
     * @param byId the parameters by id, {@code area.name}
     * @throws IllegalArgumentException if a record and its area do not name the same parameters, or a value has not
     *     the form that its component asks for
     */
    public Parameters(Map<String, Parameter> byId) {
        this.byId = new TreeMap<>(byId);
        this.byId.forEach((id, parameter) -> forms.put(
                id,
                ParameterForm.of(
                        parameter.values().stream().map(DatedValue::value).toList())));
        AREAS.forEach((area, type) -> {
            for (RecordComponent component : type.getRecordComponents()) {
                forms.put(area + "." + component.getName(), ParameterForm.of(component));
            }
        });
        AREAS.forEach((area, type) -> periods.put(area, bind(area, type)));
        this.byId.forEach((id, parameter) -> read.put(
                id,
                parameter.values().stream()
                        .map(value -> read(id, value.value()))
                        .toList()));
    }

    /** Returns the names of the areas; each has a file of parameters. */
    public static SortedSet<String> areas() {
        return new TreeSet<>(AREAS.keySet());
    }

    /** Returns the parameters of access management on a day. */
    public AccessParameters access(LocalDate day) {
        return on("access", AccessParameters.class, day);
    }

    /** Returns the parameters of information classification on a day. */
    public ClassificationParameters classification(LocalDate day) {
        return on("classification", ClassificationParameters.class, day);
    }

    /** Returns the parameters of continuity management on a day. */
    public ContinuityParameters continuity(LocalDate day) {
        return on("continuity", ContinuityParameters.class, day);
    }

    /** Returns the parameters of governance on a day. */
    public GovernanceParameters governance(LocalDate day) {
        return on("governance", GovernanceParameters.class, day);
    }

    /** Returns the parameters of incident management on a day. */
    public IncidentParameters incident(LocalDate day) {
        return on("incident", IncidentParameters.class, day);
    }

    /** Returns the parameters of planning and follow-up on a day. */
    public PlanningParameters planning(LocalDate day) {
        return on("planning", PlanningParameters.class, day);
    }

    /** Returns the parameters of the register of processing and of impact assessment on a day. */
    public PrivacyParameters privacy(LocalDate day) {
        return on("privacy", PrivacyParameters.class, day);
    }

    /** Returns the parameters of procurement and agreements on a day. */
    public ProcurementParameters procurement(LocalDate day) {
        return on("procurement", ProcurementParameters.class, day);
    }

    /** Returns the parameters of data quality on a day. */
    public QualityParameters quality(LocalDate day) {
        return on("quality", QualityParameters.class, day);
    }

    /** Returns the parameters of training on a day. */
    public TrainingParameters training(LocalDate day) {
        return on("training", TrainingParameters.class, day);
    }

    /** Returns the parameters of risk management on a day. */
    public RiskParameters risk(LocalDate day) {
        return on("risk", RiskParameters.class, day);
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

    /**
     * Returns the form of a parameter's values.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public ParameterForm form(String id) {
        parameter(id);
        return Objects.requireNonNull(forms.get(id));
    }

    /**
     * Returns a parameter's value on a day, read: a duration, period, day, whole number, text or set of constants.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public Object value(String id, LocalDate day) {
        Parameter parameter = parameter(id);
        return Objects.requireNonNull(read.get(id)).get(parameter.place(day));
    }

    /** Returns all parameters by id. */
    public SortedMap<String, Parameter> all() {
        return byId;
    }

    private <P extends Record> P on(String area, Class<P> type, LocalDate day) {
        NavigableMap<LocalDate, Record> values = Objects.requireNonNull(periods.get(area));
        var period = values.floorEntry(day);
        return type.cast((period == null ? values.firstEntry() : period).getValue());
    }

    private NavigableMap<LocalDate, Record> bind(String area, Class<? extends Record> type) {
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
        NavigableMap<LocalDate, Record> bound = new TreeMap<>();
        starts.forEach(start -> bound.put(start, instance(area, type, start)));
        return bound;
    }

    private Record instance(String area, Class<? extends Record> type, LocalDate day) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> {
                    String id = area + "." + component.getName();
                    return read(id, parameter(id).on(day).value());
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

    private Object read(String id, String value) {
        ParameterForm form = form(id);
        try {
            return form.parse(value);
        } catch (RuntimeException wrongForm) {
            throw new IllegalArgumentException(
                    "parameter " + id + ": '" + value + "' is not " + form.allowed(), wrongForm);
        }
    }
}

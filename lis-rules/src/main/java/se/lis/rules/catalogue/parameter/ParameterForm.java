package se.lis.rules.catalogue.parameter;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of a parameter's values: how they are written, read and compared. */
public final class ParameterForm {

    /** Four years hold every month length and one leap day. */
    private static final LocalDate CYCLE_START = LocalDate.of(2024, 1, 1);

    private static final LocalDate CYCLE_END = CYCLE_START.plusYears(4);
    private static final Pattern COMMA = Pattern.compile(",");

    private static final ParameterForm DURATION =
            new ParameterForm("a time such as PT72H or P7D", ParameterForm::duration);
    private static final ParameterForm PERIOD =
            new ParameterForm("a period such as P30D, P4W or P12M", ParameterForm::period);
    private static final ParameterForm DAY = new ParameterForm("a day such as 2026-12-31", LocalDate::parse);
    private static final ParameterForm NUMBER =
            new ParameterForm("a whole number, zero or more", ParameterForm::number);
    private static final ParameterForm TRUTH = new ParameterForm("true or false", ParameterForm::truth);
    private static final ParameterForm TEXT = new ParameterForm("a text", text -> text);

    private final String allowed;
    private final Function<String, Object> reader;

    private ParameterForm(String allowed, Function<String, Object> reader) {
        this.allowed = allowed;
        this.reader = reader;
    }

    /** Returns the form of a parameter: lists of the terms that it names, or what holds all its values. */
    static ParameterForm of(Parameter parameter) {
        return parameter.terms() == null
                ? of(parameter.values().stream().map(DatedValue::value).toList())
                : terms(parameter.terms().all());
    }

    /** Returns the narrowest form that holds all of some values. */
    public static ParameterForm of(Collection<String> values) {
        return List.of(NUMBER, DAY, PERIOD, DURATION, TRUTH).stream()
                .filter(form -> values.stream().allMatch(form::reads))
                .findFirst()
                .orElse(TEXT);
    }

    /** Returns what values may look like, for error messages. */
    public String allowed() {
        return allowed;
    }

    /** Returns whether a text is a value of this form. */
    public boolean reads(String text) {
        try {
            return reader.apply(text) != null;
        } catch (RuntimeException wrongForm) {
            return false;
        }
    }

    /**
     * Returns the value that a text stands for.
     *
     * @throws RuntimeException if it has another form
     */
    public Object parse(String text) {
        return reader.apply(text);
    }

    /** Returns whether two texts stand for one value. */
    public boolean same(String one, String other) {
        return parse(one).equals(parse(other));
    }

    /** Returns whether a value asks for at least as much as another, wherever it is applied. */
    public boolean atLeastAsTight(String text, String than, Parameter.Tighter direction) {
        Object value = parse(text);
        Object other = parse(than);
        return direction == Parameter.Tighter.LOWER ? within(value, other) : within(other, value);
    }

    /** Whether a value is at most as large as another: on every day, for periods that months make uneven. */
    private static boolean within(Object value, Object other) {
        if (value instanceof Duration duration && other instanceof Duration most) {
            return duration.compareTo(most) <= 0;
        }
        if (value instanceof LocalDate day && other instanceof LocalDate last) {
            return !day.isAfter(last);
        }
        if (value instanceof Integer number && other instanceof Integer most) {
            return number <= most;
        }
        if (value instanceof Period period && other instanceof Period longest) {
            return CYCLE_START
                    .datesUntil(CYCLE_END)
                    .noneMatch(day -> day.plus(period).isAfter(day.plus(longest)));
        }
        if (value instanceof Set<?> members && other instanceof Set<?> most) {
            return most.containsAll(members);
        }
        return value.equals(other);
    }

    private static Object duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("it is negative");
        }
        return duration;
    }

    private static Object period(String text) {
        Period period = Period.parse(text);
        if (CYCLE_START.plus(period).isBefore(CYCLE_START)) {
            throw new IllegalArgumentException("it is negative");
        }
        return period;
    }

    private static Object number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new IllegalArgumentException("it is negative");
        }
        return number;
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is neither true nor false");
        };
    }

    /** Constants in lower kebab case, separated by commas. */
    private static ParameterForm terms(List<Enum<?>> all) {
        String names = all.stream().map(ParameterForm::kebab).collect(Collectors.joining(", "));
        return new ParameterForm("one or more of " + names + ", separated by commas", text -> {
            Set<Object> members = new TreeSet<>();
            for (String name : COMMA.split(text, -1)) {
                members.add(all.stream()
                        .filter(constant -> kebab(constant).equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no '" + name.strip() + "'")));
            }
            return Collections.unmodifiableSet(members);
        });
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package se.lis.rules.internal.assessment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.lis.core.assessment.Scalar;
import se.lis.rules.catalogue.parameter.Parameters;

/** The values next to a parameter's value. */
final class Nudges {

    private Nudges() {}

    /** Returns a value's neighbours: one unit less and one more, sets with a member out, another text. */
    static List<String> of(String parameter, String value) {
        RecordComponent component = component(parameter);
        Class<?> type = component.getType();
        if (type == Duration.class) {
            Duration duration = Duration.parse(value);
            return List.of(
                    duration.minusSeconds(1).toString(), duration.plusSeconds(1).toString());
        }
        if (type == Period.class) {
            Period period = Period.parse(value);
            return List.of(period.minusDays(1).toString(), period.plusDays(1).toString());
        }
        if (type == LocalDate.class) {
            LocalDate day = LocalDate.parse(value);
            return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
        }
        if (type == int.class) {
            int number = Integer.parseInt(value);
            return List.of(Integer.toString(number - 1), Integer.toString(number + 1));
        }
        if (type == boolean.class) {
            return List.of(Boolean.toString(!Boolean.parseBoolean(value)));
        }
        if (type == Set.class) {
            return sets(value, (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        }
        return List.of(value + "0");
    }

    /** Each set with one member fewer; of a single member, another one. */
    private static List<String> sets(String value, Class<?> constants) {
        Set<String> members =
                Arrays.stream(value.split(",")).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        if (members.size() > 1) {
            return members.stream()
                    .map(out -> members.stream()
                            .filter(member -> !member.equals(out))
                            .collect(Collectors.joining(", ")))
                    .toList();
        }
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> Scalar.of(constant).toString())
                .filter(constant -> !members.contains(constant))
                .limit(1)
                .toList();
    }

    private static RecordComponent component(String parameter) {
        String area = parameter.substring(0, parameter.indexOf('.'));
        String name = parameter.substring(parameter.indexOf('.') + 1);
        try {
            return Arrays.stream(Parameters.class
                            .getMethod(area, LocalDate.class)
                            .getReturnType()
                            .getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (NoSuchMethodException wrong) {
            throw new IllegalStateException("there are no parameters of " + area, wrong);
        }
    }
}

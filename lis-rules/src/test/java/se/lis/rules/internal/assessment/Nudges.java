package se.lis.rules.internal.assessment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.rules.catalogue.parameter.ParameterForm;
import se.lis.rules.catalogue.parameter.Parameters;

/** The values next to a parameter's value. */
final class Nudges {

    private Nudges() {}

    /** Returns a value's neighbours: one unit less and one more, sets with a member out, another text. */
    static List<String> of(Parameters parameters, String id, String value) {
        ParameterForm form = parameters.form(id);
        Object read = form.parse(value);
        if (read instanceof Duration duration) {
            return texts(duration.minusSeconds(1), duration.plusSeconds(1));
        }
        if (read instanceof Period period) {
            return texts(period.minusDays(1), period.plusDays(1));
        }
        if (read instanceof LocalDate day) {
            return texts(day.minusDays(1), day.plusDays(1));
        }
        if (read instanceof Integer number) {
            return texts(number - 1, number + 1);
        }
        if (read instanceof Boolean truth) {
            return texts(!truth);
        }
        return read instanceof Set<?> ? sets(form, value) : List.of(value + "0");
    }

    private static List<String> texts(Object... values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }

    /** Each set with one member fewer; of a single member, another one. */
    private static List<String> sets(ParameterForm form, String value) {
        Set<String> members =
                Arrays.stream(value.split(",")).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        if (members.size() > 1) {
            return members.stream()
                    .map(out -> members.stream()
                            .filter(member -> !member.equals(out))
                            .collect(Collectors.joining(", ")))
                    .toList();
        }
        return Stream.of(form.allowed().split("[ ,]+"))
                .filter(form::reads)
                .filter(term -> !members.contains(term))
                .limit(1)
                .toList();
    }
}

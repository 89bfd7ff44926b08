package se.lis.rules.view.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;

/**
 * The states where the General Data Protection Regulation holds, so that none of them is a third country: read from
 * {@code eea-states.json}, where each has its names, its days and its source.
 */
final class EeaStates {

    private static final Map<String, Period> BY_NAME = read();

    private record Period(
            @Nullable LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    private EeaStates() {}

    /** Returns whether a country that a transfer names is a third country; what names none is taken for one, since it was listed. */
    static Answer outside(View view, Known<String> country) {
        LocalDate day = view.lawDay().value();
        return country.given()
                ? Answer.of(country.then(name -> view.stated(!holds(name, day))))
                : Answer.of(view.stated(true));
    }

    /** Returns whether the regulation holds on a day in the state of a name or code. */
    static boolean holds(String name, LocalDate day) {
        Period period = BY_NAME.get(key(name));
        return period != null && period.holds(day);
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Period> read() {
        try (InputStream data = EeaStates.class.getResourceAsStream("eea-states.json")) {
            Map<String, Period> byName = new HashMap<>();
            for (JsonNode state :
                    new ObjectMapper().readTree(Objects.requireNonNull(data)).path("states")) {
                Period period = new Period(day(state, "from"), day(state, "until"));
                state.path("names").forEach(name -> byName.put(key(name.textValue()), period));
            }
            return Map.copyOf(byName);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable LocalDate day(JsonNode state, String bound) {
        String day = state.path(bound).textValue();
        return day == null ? null : LocalDate.parse(day);
    }
}

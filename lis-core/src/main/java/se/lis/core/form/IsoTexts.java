package se.lis.core.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import se.lis.core.text.IsoMoment;
import se.lis.core.text.Years;

/**
 * Reads dates and times from their ISO 8601 text alone, never from a number or a list, and writes them so. What no register means is refused
 * both ways, since time can't be counted from it: years before 1 and after 9999, and lengths of more than a thousand years.
 */
final class IsoTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int MOST_YEARS = 1000;
    private static final int MONTHS_A_YEAR = 12;
    private static final int DAYS_A_YEAR = 366;
    private static final String LENGTHS = "it must be shorter than " + MOST_YEARS + " years";

    IsoTexts() {
        add(Instant.class, IsoMoment::of, IsoMoment::text, Years::contain, Years.RULE);
        add(LocalDate.class, LocalDate::parse, LocalDate::toString, day -> Years.contain(day.getYear()), Years.RULE);
        add(
                YearMonth.class,
                YearMonth::parse,
                YearMonth::toString,
                month -> Years.contain(month.getYear()),
                Years.RULE);
        add(
                Duration.class,
                Duration::parse,
                Duration::toString,
                time -> time.compareTo(Duration.ofDays((long) MOST_YEARS * DAYS_A_YEAR)) < 0
                        && time.compareTo(Duration.ofDays(-(long) MOST_YEARS * DAYS_A_YEAR)) > 0,
                LENGTHS);
        add(
                Period.class,
                Period::parse,
                Period::toString,
                period -> Math.abs(period.toTotalMonths()) < MOST_YEARS * MONTHS_A_YEAR
                        && Math.abs(period.get(ChronoUnit.DAYS)) < MOST_YEARS * DAYS_A_YEAR,
                LENGTHS);
        addDeserializer(ZoneId.class, reader(ZoneId.class, ZoneId::of, zone -> true, ""));
    }

    private <T> void add(
            Class<T> type, Function<String, T> parse, Function<T, String> written, Predicate<T> possible, String rule) {
        addDeserializer(type, reader(type, parse, possible, rule));
        addSerializer(type, new StdScalarSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                if (!possible.test(value)) {
                    throw new JsonMappingException(out, "out of bounds", impossible(value.toString(), rule));
                }
                out.writeString(written.apply(value));
            }
        });
    }

    private static IllegalArgumentException impossible(String text, String rule) {
        return new IllegalArgumentException("'" + text + "' can't be: " + rule);
    }

    private static <T> StdScalarDeserializer<T> reader(
            Class<T> type, Function<String, T> parse, Predicate<T> possible, String rule) {
        return new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return type.cast(context.handleUnexpectedToken(type, parser));
                }
                String text = parser.getText();
                T value;
                try {
                    value = parse.apply(text);
                } catch (DateTimeException | ArithmeticException notThatForm) {
                    return type.cast(context.handleWeirdStringValue(type, text, "wrong form"));
                }
                if (!possible.test(value)) {
                    throw new JsonMappingException(parser, "out of bounds", impossible(text, rule));
                }
                return value;
            }
        };
    }
}

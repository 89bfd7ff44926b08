package se.lis.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Function;

/** Reads dates and times from their ISO 8601 text alone: never from a number or a list. */
final class IsoTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    IsoTexts() {
        add(Instant.class, Instant::parse);
        add(LocalDate.class, LocalDate::parse);
        add(YearMonth.class, YearMonth::parse);
        add(Duration.class, Duration::parse);
        add(Period.class, Period::parse);
        add(ZoneId.class, ZoneId::of);
    }

    private <T> void add(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return type.cast(context.handleUnexpectedToken(type, parser));
                }
                String text = parser.getText();
                try {
                    return parse.apply(text);
                } catch (DateTimeException notThatForm) {
                    return type.cast(context.handleWeirdStringValue(type, text, "wrong form"));
                }
            }
        });
    }
}

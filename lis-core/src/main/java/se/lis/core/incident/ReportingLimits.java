package se.lis.core.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import se.lis.core.assessment.Force;

/**
 * The times that law sets for reporting incidents. They stand here once, dated and with their source; rules take them from
 * here too.
 */
public final class ReportingLimits {

    /** Where these laws are in force: their days begin at midnight there, whatever time an organisation keeps. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Map<ReportingStep, List<ReportingLimit>> LIMITS = new EnumMap<>(ReportingStep.class);
    private static final Map<ReportingStep, Map<String, String>> TITLES = new EnumMap<>(ReportingStep.class);

    static {
        try (InputStream in = ReportingLimits.class.getResourceAsStream("reporting-limits.json")) {
            JsonNode data = new ObjectMapper().readTree(Objects.requireNonNull(in, "reporting-limits.json"));
            for (ReportingStep step : ReportingStep.values()) {
                JsonNode limit = data.required(step.limit());
                List<ReportingLimit> values = new ArrayList<>();
                limit.required("values").forEach(value -> values.add(limit(value)));
                LIMITS.put(step, List.copyOf(values));
                Map<String, String> title = new TreeMap<>();
                limit.required("title")
                        .properties()
                        .forEach(
                                text -> title.put(text.getKey(), text.getValue().asText()));
                TITLES.put(step, Map.copyOf(title));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("reporting-limits.json can't be read", broken);
        }
    }

    private ReportingLimits() {}

    private static ReportingLimit limit(JsonNode value) {
        return new ReportingLimit(
                LocalDate.parse(value.required("from").asText()),
                value.required("value").asText(),
                Force.valueOf(value.required("force").asText().toUpperCase(Locale.ROOT)),
                value.required("source").asText(),
                value.required("provision").asText(),
                value.required("verified").asBoolean());
    }

    /** Returns the limits of a step over time, oldest first. */
    public static List<ReportingLimit> of(ReportingStep step) {
        return LIMITS.getOrDefault(step, List.of());
    }

    /** Returns what a step's limit is, by language. */
    public static Map<String, String> title(ReportingStep step) {
        return TITLES.getOrDefault(step, Map.of());
    }

    /** Returns the limit of a step for an incident that came to be known at a moment, or empty when none was in force. */
    public static Optional<ReportingLimit> of(ReportingStep step, Instant known) {
        return of(step, LocalDate.ofInstant(known, ZONE));
    }

    /** Returns the limit of a step for an incident that came to be known on a day of the law, or empty when none was in force. */
    public static Optional<ReportingLimit> of(ReportingStep step, LocalDate day) {
        return of(step).stream().filter(limit -> !limit.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}

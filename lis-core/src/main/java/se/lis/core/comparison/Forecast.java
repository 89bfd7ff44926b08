package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.OrganisationRef;
import se.lis.core.form.OwnForm;

/**
 * What turns in the days to come when nothing in the register changes (Swedish: prognos).
 *
 * <p>Each day is stated as an assessment at its end states it. What comes and goes within one day is left out.
 */
@Value.Immutable
@JsonRootName("Forecast")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Forecast.Builder.class)
@JsonPropertyOrder({"schemaVersion", "organisation", "asOf", "until", "turns"})
public interface Forecast extends WithForecast {

    /** The version of this form that this library writes. */
    String SCHEMA_VERSION = "1.1";

    /** Returns the version of this form. */
    @Value.Default
    default String schemaVersion() {
        return SCHEMA_VERSION;
    }

    /** Returns the organisation whose register it is. */
    OrganisationRef organisation();

    /** Returns the moment from which is looked ahead. */
    Instant asOf();

    /** Returns the last day that is looked at. */
    LocalDate until();

    /** Returns what turns, by moment, rule, subject and discriminator. */
    List<ForecastTurn> turns();

    /** Returns what turns on a day, in the same order. */
    default List<ForecastTurn> on(LocalDate day) {
        return turns().stream().filter(turn -> turn.day().equals(day)).toList();
    }

    /**
     * Returns what will be said of a finding at the end of a day, or empty when nothing will.
     *
     * @param now the assessment at the moment from which is looked ahead
     * @param finding the fingerprint of the finding
     * @throws IllegalArgumentException if the day is not looked at, or the assessment is of another moment
     */
    default Optional<FindingState> state(Assessment now, String finding, LocalDate day) {
        if (!now.asOf().equals(asOf())) {
            throw new IllegalArgumentException(
                    "the assessment is of " + now.asOf() + ", but the forecast looks ahead from " + asOf());
        }
        if (day.isAfter(until())
                || day.isBefore(LocalDate.ofInstant(asOf(), organisation().zone()))) {
            throw new IllegalArgumentException(
                    day + " is not among the days that are looked at, from " + asOf() + " until " + until());
        }
        TreeMap<LocalDate, Optional<FindingState>> states = new TreeMap<>();
        for (ForecastTurn turn : turns()) {
            if (turn.change().id().equals(finding)) {
                states.put(turn.day(), turn.change().after());
            }
        }
        var last = states.floorEntry(day);
        return last != null
                ? last.getValue()
                : now.findings().stream()
                        .filter(each -> each.id().equals(finding))
                        .map(FindingState::of)
                        .findFirst();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableForecast.Builder {}
}

package se.lis.core.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import se.lis.core.assessment.Assessment;
import se.lis.core.form.OwnForm;

/** How the verdicts of an organisation went from run to run, by rule and area (Swedish: trend). */
@Value.Immutable
@JsonRootName("Trend")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Trend.Builder.class)
@JsonPropertyOrder({"organisation", "points"})
public interface Trend extends WithTrend {

    /** Returns the id of the organisation. */
    String organisation();

    /** Returns the counts of each run, by the moment judged. */
    List<TrendPoint> points();

    /**
     * Returns the trend of an organisation.
     *
     * @param organisation the id of the organisation
     * @param assessments its assessments, read one at a time; of those judged at one moment the last counts, and those
     *     under another day's law don't
     * @throws IllegalArgumentException if one is of another organisation
     */
    static Trend of(String organisation, Iterable<Assessment> assessments) {
        SortedMap<Instant, Run> runs = new TreeMap<>();
        for (Assessment assessment : assessments) {
            if (!assessment.organisation().id().equals(organisation)) {
                throw new IllegalArgumentException("an assessment of '"
                        + assessment.organisation().id() + "' is not in the trend of '" + organisation + "'");
            }
            if (assessment.lawAsOf().isEmpty()) {
                runs.put(assessment.asOf(), Run.of(assessment));
            }
        }
        List<TrendPoint> points = new ArrayList<>();
        Optional<Run> previous = Optional.empty();
        for (Run run : runs.values()) {
            points.add(run.point(previous));
            previous = Optional.of(run);
        }
        return builder().organisation(organisation).points(points).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTrend.Builder {}
}

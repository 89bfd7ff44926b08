package se.lis.core.assessment.proposal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.form.OwnForm;

/** A year of a proposed plan. */
@Value.Immutable
@JsonRootName("ProposedYear")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ProposedYear.Builder.class)
@JsonPropertyOrder({"year", "capacity", "used", "places"})
public interface ProposedYear extends WithProposedYear {

    /** Returns the calendar year. */
    int year();

    /** Returns how many can be done in the year, or empty when no plan states it for the whole year. */
    Optional<Integer> capacity();

    /** Returns how many of these were done already. */
    int used();

    /** Returns what the year is proposed for, in the order of the worklist. */
    List<ProposedPlace> places();

    /** Returns how many more the year has room for; none where its capacity is not stated. */
    default int room() {
        return Math.max(0, capacity().orElse(0) - used() - places().size());
    }

    /** Returns the year with one more place. */
    default ProposedYear with(WorklistEntry entry) {
        boolean late = entry.dueBy()
                .filter(due -> due.isBefore(LocalDate.of(year(), 1, 1)))
                .isPresent();
        ProposedPlace place = ProposedPlace.builder()
                .rank(entry.rank())
                .subject(entry.subject())
                .dueBy(entry.dueBy())
                .late(late)
                .build();
        return builder().copyOf(this).addPlaces(place).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProposedYear.Builder {}
}

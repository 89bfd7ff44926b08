package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A place in a worklist: what comes next, and why. */
@Value.Immutable
@JsonRootName("WorklistEntry")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = WorklistEntry.Builder.class)
@JsonPropertyOrder({"list", "rank", "after", "subject", "dueBy", "planYear", "exposure", "reasons"})
public interface WorklistEntry extends WithWorklistEntry {

    /** Returns the worklist, for example {@code classification}. */
    String list();

    /** Returns the place, from 1. */
    int rank();

    /** Returns what put it after the place before: the first criterion in which they differ; empty for the first place. */
    Optional<RankCriterion> after();

    /** Returns what comes next. */
    SubjectRef subject();

    /** Returns the last day for it, or empty when no plan names one. */
    Optional<LocalDate> dueBy();

    /** Returns the first year in which a plan has it, or empty when none does. */
    Optional<Integer> planYear();

    /** Returns how many rules it breaks, besides those that the worklist itself answers. */
    int exposure();

    /** Returns why it comes here, strongest first. */
    List<WorklistReason> reasons();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableWorklistEntry.Builder {}
}

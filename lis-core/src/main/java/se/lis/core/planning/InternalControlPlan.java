package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.InternalControlPlanId;
import se.lis.core.text.Years;

/** A year's internal control plan (Swedish: internkontrollplan, IKP). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("InternalControlPlan")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = InternalControlPlan.Builder.class)
public interface InternalControlPlan extends Artefact, WithInternalControlPlan {

    @Override
    InternalControlPlanId id();

    /** Returns the calendar year (Swedish: år). */
    int year();

    /** Returns the day it was decided (Swedish: beslutad), or empty when it was not or when not known. */
    Optional<LocalDate> decidedOn();

    /** Returns the topics that the plan names itself (Swedish: kontrollområden); its controls may add to them. */
    Set<ControlTopic> topics();

    @Override
    default Optional<InternalControlPlan> asAt(AsOf asOf) {
        return Optional.of(withDecidedOn(asOf.pastOn(decidedOn())).withTopics(asOf.pastOn(decidedOn(), topics())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.within("year", Optional.of(year()), Years.FIRST, Years.LAST));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableInternalControlPlan.Builder {}
}

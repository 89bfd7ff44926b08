package se.lis.core.continuity;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.RsaPlanId;

/** A municipality's risk and vulnerability analysis and its plan for extraordinary events (Swedish: RSA och plan för extraordinära händelser). SFS 2006:544 2 kap. 1 §. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("RsaPlan")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = RsaPlan.Builder.class)
public interface RsaPlan extends Artefact, WithRsaPlan {

    @Override
    RsaPlanId id();

    /** Returns the first day of the term of office (Swedish: mandatperiodens första dag). */
    LocalDate mandateFrom();

    /** Returns the first day after it (Swedish: första dag efter mandatperioden), or empty when not known. */
    Optional<LocalDate> mandateUntil();

    /** Returns the day the analysis was completed (Swedish: RSA fastställd), or empty when it is not. */
    Optional<LocalDate> analysisCompletedOn();

    /** Returns the day the plan was adopted (Swedish: plan antagen), or empty when it is not. */
    Optional<LocalDate> planAdoptedOn();

    /** Returns the day elected representatives were last trained (Swedish: förtroendevalda utbildade), or empty when never. SFS 2006:544 2 kap. 8 §. */
    Optional<LocalDate> electedTrainedOn();

    /** Returns the day staff was last trained (Swedish: anställda utbildade), or empty when never. SFS 2006:544 2 kap. 8 §. */
    Optional<LocalDate> staffTrainedOn();

    /** Returns the day it was last exercised (Swedish: övad), or empty when never. SFS 2006:544 2 kap. 8 §. */
    Optional<LocalDate> exercisedOn();

    @Override
    default Optional<RsaPlan> asAt(AsOf asOf) {
        return Optional.of(withAnalysisCompletedOn(asOf.pastOn(analysisCompletedOn()))
                .withPlanAdoptedOn(asOf.pastOn(planAdoptedOn()))
                .withElectedTrainedOn(asOf.pastOn(electedTrainedOn()))
                .withStaffTrainedOn(asOf.pastOn(staffTrainedOn()))
                .withExercisedOn(asOf.pastOn(exercisedOn())));
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.ordered("mandateFrom", Optional.of(mandateFrom()), "mandateUntil", mandateUntil()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRsaPlan.Builder {}
}

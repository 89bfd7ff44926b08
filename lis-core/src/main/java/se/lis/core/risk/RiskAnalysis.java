package se.lis.core.risk;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.ProcurementId;
import se.lis.core.id.RiskAnalysisId;
import se.lis.core.id.SystemId;

/** A risk analysis that was performed (Swedish: riskanalys); it may have found no risk. ISO/IEC 27001 6.1.2. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("RiskAnalysis")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = RiskAnalysis.Builder.class)
public interface RiskAnalysis extends Artefact, WithRiskAnalysis {

    @Override
    RiskAnalysisId id();

    /** Returns the process that it concerns (Swedish: process), or empty when it concerns something else. */
    Optional<ProcessId> process();

    /** Returns the system that it concerns (Swedish: system), or empty when it concerns something else. */
    Optional<SystemId> system();

    /** Returns the processing that it concerns (Swedish: behandling), or empty when it concerns something else. */
    Optional<ProcessingActivityId> processingActivity();

    /** Returns the procurement that it concerns (Swedish: upphandling), or empty when it concerns something else. */
    Optional<ProcurementId> procurement();

    /** Returns the day it was performed (Swedish: genomförd). */
    LocalDate performedOn();

    /** Returns the one artefact that it concerns, or empty when none is named. */
    default Optional<ArtefactId> subject() {
        return Stream.of(process(), system(), processingActivity(), procurement())
                .flatMap(Optional::stream)
                .map(ArtefactId.class::cast)
                .findFirst();
    }

    @Override
    default Optional<RiskAnalysis> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return subject().filter(gone).isPresent() ? Optional.empty() : Optional.of(this);
    }

    @Override
    default Optional<RiskAnalysis> asAt(AsOf asOf) {
        if (!asOf.reached(performedOn())) {
            return Optional.empty();
        }
        return Optional.of(this);
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("process", process());
        visitor.visit("system", system());
        visitor.visit("processingActivity", processingActivity());
        visitor.visit("procurement", procurement());
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.that(
                        Stream.of(process(), system(), processingActivity(), procurement())
                                        .filter(Optional::isPresent)
                                        .count()
                                == 1,
                        "subject",
                        subject().map(Object::toString).orElse("absent"),
                        "exactly one of process, system, processingActivity and procurement must be given"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRiskAnalysis.Builder {}
}

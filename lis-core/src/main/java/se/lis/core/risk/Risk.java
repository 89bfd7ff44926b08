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
import se.lis.core.id.RiskId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.Role;

/** A risk (Swedish: risk). ISO/IEC 27001 6.1.2-6.1.3. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("Risk")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Risk.Builder.class)
public interface Risk extends Artefact, WithRisk {

    @Override
    RiskId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the process that it concerns (Swedish: process), or empty when it concerns something else. */
    Optional<ProcessId> process();

    /** Returns the system that it concerns (Swedish: system), or empty when it concerns something else. */
    Optional<SystemId> system();

    /** Returns the processing that it concerns (Swedish: behandling), or empty when it concerns something else. */
    Optional<ProcessingActivityId> processingActivity();

    /** Returns the procurement that it concerns (Swedish: upphandling), or empty when it concerns something else. */
    Optional<ProcurementId> procurement();

    /** Returns the day it was identified (Swedish: identifierad), or empty when not known. */
    Optional<LocalDate> identifiedOn();

    /** Returns the day it was assessed (Swedish: bedömd), or empty when it is not. */
    Optional<LocalDate> assessedOn();

    /** The least likelihood, and the least consequence. */
    int LOWEST = 1;

    /** The greatest likelihood, and the greatest consequence. */
    int HIGHEST = 5;

    /** Returns how likely it is, 1 to 5 (Swedish: sannolikhet), or empty when not assessed. */
    Optional<Integer> likelihood();

    /** Returns how grave it is, 1 to 5 (Swedish: konsekvens), or empty when not assessed. */
    Optional<Integer> consequence();

    /** Returns the risk owner's role (Swedish: riskägare), or empty when there is none. */
    Optional<RoleAssignmentId> owner();

    /** Returns what was decided (Swedish: hantering), or empty when nothing was. */
    Optional<RiskTreatment> treatment();

    /** Returns the last day for the treatment (Swedish: senast), or empty when none was set. */
    Optional<LocalDate> treatmentDueBy();

    /** Returns the day the treatment was done (Swedish: hanterad), or empty when it is not. */
    Optional<LocalDate> treatedOn();

    /** Returns the role that accepted it (Swedish: accepterad av), or empty when nobody did. */
    Optional<Role> acceptedByRole();

    /** Returns the day it was accepted (Swedish: accepterad), or empty when it is not. */
    Optional<LocalDate> acceptedOn();

    /** Returns the day it was last reviewed (Swedish: granskad), or empty when it never was. */
    Optional<LocalDate> reviewedOn();

    /** Returns the one artefact that it concerns, or empty when none is named. */
    default Optional<ArtefactId> subject() {
        return Stream.of(process(), system(), processingActivity(), procurement())
                .flatMap(Optional::stream)
                .map(ArtefactId.class::cast)
                .findFirst();
    }

    @Override
    default Optional<Risk> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return subject().filter(gone).isPresent()
                ? Optional.empty()
                : Optional.of(this.withOwner(owner().filter(gone.negate())));
    }

    /** To accept a risk is to decide its treatment; any other treatment was not decided by accepting what is left. */
    private boolean acceptanceLiesAhead(AsOf asOf) {
        return treatment().filter(RiskTreatment.ACCEPT::equals).isPresent()
                && acceptedOn().filter(day -> !asOf.reached(day)).isPresent();
    }

    @Override
    default Optional<Risk> asAt(AsOf asOf) {
        if (identifiedOn().isPresent() && !asOf.reached(identifiedOn().get())) {
            return Optional.empty();
        }
        return Optional.of(withIdentifiedOn(asOf.pastOn(identifiedOn()))
                .withAssessedOn(asOf.pastOn(assessedOn()))
                .withLikelihood(asOf.pastOn(assessedOn(), likelihood()))
                .withConsequence(asOf.pastOn(assessedOn(), consequence()))
                .withTreatment(acceptanceLiesAhead(asOf) ? Optional.empty() : treatment())
                .withTreatedOn(asOf.pastOn(treatedOn()))
                .withAcceptedByRole(asOf.pastOn(acceptedOn(), acceptedByRole()))
                .withAcceptedOn(asOf.pastOn(acceptedOn()))
                .withReviewedOn(asOf.pastOn(reviewedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("process", process());
        visitor.visit("system", system());
        visitor.visit("processingActivity", processingActivity());
        visitor.visit("procurement", procurement());
        visitor.visit("owner", owner());
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .within("likelihood", likelihood(), LOWEST, HIGHEST)
                        .within("consequence", consequence(), LOWEST, HIGHEST)
                        .that(
                                Stream.of(process(), system(), processingActivity(), procurement())
                                                .filter(Optional::isPresent)
                                                .count()
                                        <= 1,
                                "subject",
                                subject().map(Object::toString).orElse("absent"),
                                "at most one of process, system, processingActivity and procurement may be given"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRisk.Builder {}
}

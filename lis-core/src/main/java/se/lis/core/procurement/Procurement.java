package se.lis.core.procurement;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.ProcurementId;
import se.lis.core.id.RiskAnalysisId;

/** A procurement (Swedish: upphandling). ISO/IEC 27001 A.5.8. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("Procurement")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Procurement.Builder.class)
public interface Procurement extends Artefact, WithProcurement {

    @Override
    ProcurementId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the day it was announced (Swedish: annonserad), or empty when it is not. */
    Optional<LocalDate> announcedOn();

    /** Returns the classification made for it (Swedish: klassning), or empty when there is none. */
    Optional<ClassificationId> classification();

    /** Returns whether security requirements are included (Swedish: säkerhetskrav), or empty when not known. ISO/IEC 27001 A.5.20. */
    Optional<Boolean> securityRequirements();

    /** Returns the risk analysis made for it (Swedish: riskanalys), or empty when there is none. */
    Optional<RiskAnalysisId> riskAnalysis();

    /** Returns whether an impact assessment was considered (Swedish: konsekvensbedömning övervägd), or empty. GDPR Article 35. */
    Optional<Boolean> impactAssessmentConsidered();

    @Override
    default Optional<Procurement> asAt(AsOf asOf) {
        return Optional.of(withAnnouncedOn(asOf.pastOn(announcedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("classification", classification());
        visitor.visit("riskAnalysis", riskAnalysis());
    }

    @Override
    default Optional<Procurement> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withClassification(classification().filter(gone.negate()))
                .withRiskAnalysis(riskAnalysis().filter(gone.negate())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("name", name()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProcurement.Builder {}
}

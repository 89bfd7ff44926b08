package se.lis.core.procurement;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.SystemId;

/** An agreement with a supplier (Swedish: avtal, personuppgiftsbiträdesavtal). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("SupplierAgreement")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = SupplierAgreement.Builder.class)
public interface SupplierAgreement extends Artefact, WithSupplierAgreement {

    @Override
    SupplierAgreementId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the supplier (Swedish: leverantör), or empty when not recorded. */
    Optional<SupplierId> supplier();

    /** Returns the systems that it covers (Swedish: system); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<SystemId> systems();

    /** Returns the processes that it supports (Swedish: processer); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<ProcessId> processes();

    /** Returns the first day (Swedish: från och med), or empty when not known; may lie ahead. */
    Optional<LocalDate> from();

    /** Returns the first day after it (Swedish: första dag efter), or empty when it goes on. */
    Optional<LocalDate> until();

    /** Returns whether the supplier processes personal data (Swedish: personuppgifter), or empty when not known. */
    Optional<Boolean> personalData();

    /** Returns the day a processing agreement came into force (Swedish: biträdesavtal), or empty when there is none. GDPR Article 28(3). */
    Optional<LocalDate> processingAgreementInForceOn();

    /** Returns whether its content was confirmed (Swedish: innehåll bekräftat), or empty. GDPR Article 28(3)(a)-(h). */
    Optional<Boolean> article28ContentConfirmed();

    /** Returns whether it states security requirements (Swedish: säkerhetskrav), or empty when not known. ISO/IEC 27001 A.5.20. */
    Optional<Boolean> securityRequirements();

    /** Returns whether it obliges the supplier to report incidents (Swedish: incidentklausul), or empty when not known. */
    Optional<Boolean> incidentClause();

    /** Returns within what time (Swedish: inom), or empty when the clause states none. */
    Optional<Duration> incidentClauseWithin();

    /** Returns whether the period holds a day. */
    default boolean inForce(LocalDate day) {
        return from().map(start -> !start.isAfter(day)).orElse(true)
                && until().map(day::isBefore).orElse(true);
    }

    @Override
    default Optional<SupplierAgreement> asAt(AsOf asOf) {
        return Optional.of(withProcessingAgreementInForceOn(asOf.pastOn(processingAgreementInForceOn()))
                .withArticle28ContentConfirmed(
                        asOf.pastOn(processingAgreementInForceOn(), article28ContentConfirmed())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("supplier", supplier());
        visitor.visit("systems", systems());
        visitor.visit("processes", processes());
    }

    @Override
    default Optional<SupplierAgreement> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withSupplier(supplier().filter(gone.negate()))
                .withSystems(systems().stream().filter(gone.negate()).toList())
                .withProcesses(processes().stream().filter(gone.negate()).toList()));
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .ordered("from", from(), "until", until())
                        .timeNotNegative("incidentClauseWithin", incidentClauseWithin())
                        .that(
                                incidentClause().orElse(true)
                                        || incidentClauseWithin().isEmpty(),
                                "incidentClauseWithin",
                                incidentClauseWithin().map(String::valueOf).orElse(""),
                                "it must be left out where incidentClause is false"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSupplierAgreement.Builder {}
}

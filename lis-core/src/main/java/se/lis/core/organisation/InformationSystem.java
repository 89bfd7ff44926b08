package se.lis.core.organisation;

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
import se.lis.core.id.OrganisationId;
import se.lis.core.id.PersonRef;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.SystemId;

/** An information system or another resource that holds information (Swedish: system, resurs). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("InformationSystem")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = InformationSystem.Builder.class)
public interface InformationSystem extends Artefact, WithInformationSystem {

    @Override
    SystemId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the resource owner's role (Swedish: resursägare), or empty when there is none. ISO/IEC 27001 A.5.9. */
    Optional<RoleAssignmentId> resourceOwner();

    /** Returns the day the resource owner was last confirmed (Swedish: resursägare bekräftad), or empty when never. */
    Optional<LocalDate> ownerConfirmedOn();

    /** Returns the supplier (Swedish: leverantör), or empty when there is none or not known. */
    Optional<SupplierId> supplier();

    /** Returns the organisation that runs it (Swedish: tillhandahålls av), which need not be in this register, or empty when it is this one. */
    Optional<OrganisationId> providedBy();

    /** Returns the first day of use (Swedish: tagen i drift), or empty when not known; may lie ahead. */
    Optional<LocalDate> inUseFrom();

    /** Returns the first day it is no longer used (Swedish: första dag efter avvecklingen), or empty when use goes on. */
    Optional<LocalDate> inUseUntil();

    /** Returns the day it last changed in a way that matters (Swedish: ändrad), or empty when not known. */
    Optional<LocalDate> changedOn();

    /** Returns how long it takes at most to restore (Swedish: återställningstid), or empty when not decided. ISO 22301. */
    Optional<Duration> recoveryTimeObjective();

    /** Returns whether the holders of privileged rights are listed (Swedish: privilegierade behörigheter förtecknade), or empty when not known. */
    Optional<Boolean> privilegedHoldersListed();

    /** Returns the holders of privileged rights (Swedish: privilegierade användare); empty: none listed. */
    @Value.NaturalOrder
    SortedSet<PersonRef> privilegedHolders();

    /** Returns whether it asks for strong authentication (Swedish: stark autentisering), or empty when not known. */
    Optional<Boolean> strongAuthentication();

    /** Returns leavers' accounts that are still active (Swedish: kvarvarande konton), or empty when nobody has looked. */
    Optional<LeaverAccounts> leaverAccounts();

    /** Returns the processing that it carries (Swedish: behandlingar); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<ProcessingActivityId> processingActivities();

    /** Returns whether the system is used on a day: taken into use, as far as known, and not retired. */
    default boolean inUse(LocalDate day) {
        return inUseFrom().map(start -> !start.isAfter(day)).orElse(true)
                && inUseUntil().map(day::isBefore).orElse(true);
    }

    @Override
    default Optional<InformationSystem> asAt(AsOf asOf) {
        return Optional.of(withOwnerConfirmedOn(asOf.pastOn(ownerConfirmedOn()))
                .withChangedOn(asOf.pastOn(changedOn()))
                .withLeaverAccounts(leaverAccounts().flatMap(accounts -> accounts.asAt(asOf))));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("resourceOwner", resourceOwner());
        visitor.visit("supplier", supplier());
        visitor.visit("processingActivities", processingActivities());
    }

    @Override
    default Optional<InformationSystem> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withResourceOwner(resourceOwner().filter(gone.negate()))
                .withSupplier(supplier().filter(gone.negate()))
                .withProcessingActivities(
                        processingActivities().stream().filter(gone.negate()).toList()));
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .ordered("inUseFrom", inUseFrom(), "inUseUntil", inUseUntil())
                        .timeNotNegative("recoveryTimeObjective", recoveryTimeObjective())
                        .notNegative(
                                "leaverAccounts.privilegedCount",
                                leaverAccounts().flatMap(LeaverAccounts::privilegedCount))
                        .notNegative(
                                "leaverAccounts.otherCount", leaverAccounts().flatMap(LeaverAccounts::otherCount))
                        .that(
                                privilegedHoldersListed().orElse(true)
                                        || privilegedHolders().isEmpty(),
                                "privilegedHoldersListed",
                                privilegedHoldersListed().orElse(true),
                                "there are privilegedHolders, so it must be true or left out"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableInformationSystem.Builder {}
}

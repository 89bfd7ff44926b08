package se.lis.core.organisation;

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
import se.lis.core.id.PersonRef;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.UnitId;

/** A person's role for a time (Swedish: rollinnehav). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("RoleAssignment")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = RoleAssignment.Builder.class)
public interface RoleAssignment extends Artefact, WithRoleAssignment {

    @Override
    RoleAssignmentId id();

    /** Returns the role (Swedish: roll). */
    Role role();

    /** Returns an opaque reference to the person (Swedish: person), or empty when the role is vacant or nobody is named. */
    Optional<PersonRef> person();

    /** Returns the unit it concerns (Swedish: enhet), or empty when it concerns all. */
    Optional<UnitId> unit();

    /** Returns the first day (Swedish: från och med), or empty when not known; may lie ahead. */
    Optional<LocalDate> from();

    /** Returns the first day after it (Swedish: första dag efter), or empty when it goes on. */
    Optional<LocalDate> until();

    /** Returns whether the period holds a day. */
    default boolean holds(LocalDate day) {
        return from().map(start -> !start.isAfter(day)).orElse(true)
                && until().map(day::isBefore).orElse(true);
    }

    @Override
    default Optional<RoleAssignment> asAt(AsOf asOf) {
        return Optional.of(this);
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("unit", unit());
    }

    @Override
    default Optional<RoleAssignment> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withUnit(unit().filter(gone.negate())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.ordered("from", from(), "until", until()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRoleAssignment.Builder {}
}

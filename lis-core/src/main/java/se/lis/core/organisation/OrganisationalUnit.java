package se.lis.core.organisation;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.UnitId;

/** A unit of the organisation (Swedish: enhet). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("OrganisationalUnit")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = OrganisationalUnit.Builder.class)
public interface OrganisationalUnit extends Artefact, WithOrganisationalUnit {

    @Override
    UnitId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the unit it belongs to (Swedish: överordnad enhet), or empty when it belongs to none. */
    Optional<UnitId> parent();

    /** Returns how many people work there (Swedish: antal anställda), or empty when not known. */
    Optional<Integer> headcount();

    @Override
    default Optional<OrganisationalUnit> asAt(AsOf asOf) {
        return Optional.of(this);
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("parent", parent());
    }

    @Override
    default Optional<OrganisationalUnit> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withParent(parent().filter(gone.negate())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("name", name()).notNegative("headcount", headcount()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableOrganisationalUnit.Builder {}
}

package se.lis.core.access;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.Members;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.AccessReviewId;
import se.lis.core.id.PersonRef;
import se.lis.core.id.SystemId;

/** A review of who has access to a system (Swedish: behörighetskontroll). ISO/IEC 27001 A.5.18. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("AccessReview")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = AccessReview.Builder.class)
public interface AccessReview extends Artefact, WithAccessReview {

    @Override
    AccessReviewId id();

    /** Returns the system (Swedish: system), or empty when not recorded. */
    Optional<SystemId> system();

    /** Returns which rights it looked at (Swedish: omfattning), or empty when not recorded. */
    Optional<AccessReviewScope> scope();

    /** Returns the day it was performed (Swedish: utförd). */
    LocalDate performedOn();

    /** Returns who performed it (Swedish: utförare); empty: not recorded. */
    @Value.NaturalOrder
    SortedSet<PersonRef> performers();

    /** Returns what it found (Swedish: avvikelser); empty: nothing registered. */
    List<AccessDeviation> deviations();

    @Override
    default Optional<AccessReview> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return system().filter(gone).isPresent() ? Optional.empty() : Optional.of(this);
    }

    @Override
    default Optional<AccessReview> asAt(AsOf asOf) {
        if (!asOf.reached(performedOn())) {
            return Optional.empty();
        }
        return Optional.of(withDeviations(deviations().stream()
                .map(member -> member.asAt(asOf))
                .flatMap(Optional::stream)
                .toList()));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("system", system());
    }

    @Value.Check
    default AccessReview check() {
        Invariant.check(
                this,
                value -> value.distinctIds(
                        "deviations.id",
                        deviations().stream().map(AccessDeviation::id).toList()));
        return Members.inOrder(deviations()) ? this : withDeviations(Members.sorted(deviations()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAccessReview.Builder {}
}

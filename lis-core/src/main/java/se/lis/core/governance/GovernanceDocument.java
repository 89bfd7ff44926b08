package se.lis.core.governance;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.GovernanceDocumentId;
import se.lis.core.organisation.Role;
import se.lis.core.planning.PriorityArea;

/** A governing document: instruction, routine or guideline (Swedish: styrdokument). ISO/IEC 27001 7.5. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("GovernanceDocument")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = GovernanceDocument.Builder.class)
public interface GovernanceDocument extends Artefact, WithGovernanceDocument {

    @Override
    GovernanceDocumentId id();

    /** Returns what people call the document (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns what kind it is (Swedish: typ), or empty when not known. */
    Optional<GovernanceDocumentType> documentType();

    /** Returns the areas it covers (Swedish: prioriterade områden); empty: none registered. */
    Set<PriorityArea> areas();

    /** Returns the day it was approved (Swedish: beslutad), or empty when it was not. */
    Optional<LocalDate> approvedOn();

    /** Returns the role that approved it (Swedish: beslutad av), or empty when not known. */
    Optional<Role> approvedByRole();

    /** Returns the day it was published or communicated (Swedish: publicerad), or empty when it was not. */
    Optional<LocalDate> publishedOn();

    /** Returns the last day for its next review (Swedish: ses över senast), or empty when none is set. */
    Optional<LocalDate> reviewBy();

    /** Returns the days on which adherence to it was reviewed (Swedish: efterlevnadskontroller); empty: never. */
    @Value.NaturalOrder
    SortedSet<LocalDate> adherenceReviewedOn();

    @Override
    default Optional<GovernanceDocument> asAt(AsOf asOf) {
        return Optional.of(withAreas(asOf.pastOn(approvedOn(), areas()))
                .withApprovedOn(asOf.pastOn(approvedOn()))
                .withApprovedByRole(asOf.pastOn(approvedOn(), approvedByRole()))
                .withPublishedOn(asOf.pastOn(publishedOn()))
                .withAdherenceReviewedOn(
                        adherenceReviewedOn().stream().filter(asOf::reached).toList()));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("name", name()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableGovernanceDocument.Builder {}
}

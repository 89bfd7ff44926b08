package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.DpoReportId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ManagementReviewId;
import se.lis.core.id.RiskId;

/** What an activity answers (Swedish: det som aktiviteten åtgärdar). */
@Value.Immutable
@JsonRootName("ActivityTarget")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ActivityTarget.Builder.class)
public interface ActivityTarget extends WithActivityTarget {

    /** Returns what kind of thing it is (Swedish: slag). */
    ActivityTargetKind kind();

    /** Returns the text of its id (Swedish: beteckning), which for a risk or an incident names the artefact itself. */
    String id();

    /**
     * Returns the text of the id of the artefact that holds it: the classification of a control, the review of a
     * decision or deviation, the report of a risk (Swedish: ingår i); or empty when not stated.
     */
    @Value.Redacted
    Optional<String> in();

    /**
     * Returns the artefact that is answered, or that holds what is answered. Empty when it is not stated, and for a
     * deviation, which several kinds of artefact can hold.
     */
    default Optional<ArtefactId> artefact() {
        return switch (kind()) {
            case CONTROL -> in().map(ClassificationId::of);
            case RISK -> Optional.of(RiskId.of(id()));
            case DECISION -> in().map(ManagementReviewId::of);
            case INCIDENT -> Optional.of(IncidentId.of(id()));
            case DEVIATION -> Optional.empty();
            case DPO_RISK -> in().map(DpoReportId::of);
        };
    }

    /** Returns which attribute names that artefact: its own id, or that of what holds it. */
    default String artefactAttribute() {
        return kind() == ActivityTargetKind.RISK || kind() == ActivityTargetKind.INCIDENT ? "id" : "in";
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableActivityTarget.Builder {}
}

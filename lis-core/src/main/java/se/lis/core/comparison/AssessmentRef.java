package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.assessment.Assessment;
import se.lis.core.form.OwnForm;

/** One of two assessments that are compared. */
@Value.Immutable
@JsonRootName("AssessmentRef")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = AssessmentRef.Builder.class)
@JsonPropertyOrder({
    "asOf",
    "lawAsOf",
    "libraryVersion",
    "catalogueVersion",
    "policyDigest",
    "snapshotDigest",
    "complete"
})
public interface AssessmentRef extends WithAssessmentRef {

    /** Returns the moment at which the register was judged. */
    Instant asOf();

    /** Returns the day whose law was applied to every subject, or empty when each subject's own day decided. */
    Optional<LocalDate> lawAsOf();

    /** Returns the version of the library. */
    String libraryVersion();

    /** Returns the version of the library's own catalogue. */
    String catalogueVersion();

    /** Returns the SHA-256 of all parameter values that applied. */
    String policyDigest();

    /** Returns the SHA-256 of the register's canonical JSON. */
    String snapshotDigest();

    /** Returns whether everything in the register could be evaluated. */
    boolean complete();

    /** Returns a reference to an assessment. */
    static AssessmentRef of(Assessment assessment) {
        return builder()
                .asOf(assessment.asOf())
                .lawAsOf(assessment.lawAsOf())
                .libraryVersion(assessment.libraryVersion())
                .catalogueVersion(assessment.catalogueVersion())
                .policyDigest(assessment.policyDigest())
                .snapshotDigest(assessment.snapshotDigest())
                .complete(assessment.complete())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAssessmentRef.Builder {}
}

package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.form.OwnForm;

/** What an assessment says of a finding, as far as it is compared. */
@Value.Immutable
@JsonRootName("FindingState")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = FindingState.Builder.class)
@JsonPropertyOrder({"ruleVersion", "kind", "severity", "force", "waived", "dueAt", "dueBy", "message"})
public interface FindingState extends WithFindingState {

    /** Returns the version of the rule, major.minor. */
    String ruleVersion();

    /** Returns what the finding says. */
    FindingKind kind();

    /** Returns how much it matters. */
    Severity severity();

    /** Returns the force of the clause that failed. */
    Force force();

    /** Returns whether a waiver holds for it. */
    boolean waived();

    /** Returns the last moment that is on time, or empty when no moment or a whole day counts. */
    Optional<Instant> dueAt();

    /** Returns the last day that is on time, or empty when no day counts. */
    Optional<LocalDate> dueBy();

    /**
     * Returns the message of the finding in the language that its assessment was made in, or empty where that has none. It is there to be
     * shown, and no part of what is compared: two states that differ in it alone are equal.
     */
    @Value.Auxiliary
    Optional<String> message();

    /** Returns what an assessment says of a finding. */
    static FindingState of(Finding finding) {
        return builder()
                .ruleVersion(finding.ruleVersion())
                .kind(finding.kind())
                .severity(finding.severity())
                .force(finding.force())
                .waived(finding.waiver().isPresent())
                .dueAt(finding.dueAt())
                .dueBy(finding.dueBy())
                .message(finding.message())
                .build();
    }

    /** Returns in what another state differs; a limit that moved and a rule's version are no such difference. */
    default Set<Difference> differences(FindingState other) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (kind() != other.kind()) {
            differences.add(Difference.KIND);
        }
        if (severity() != other.severity()) {
            differences.add(Difference.SEVERITY);
        }
        if (force() != other.force()) {
            differences.add(Difference.FORCE);
        }
        if (waived() != other.waived()) {
            differences.add(Difference.WAIVER);
        }
        return differences;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFindingState.Builder {}
}

package se.lis.core.organisation;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.form.OwnForm;

/**
 * A change that the single contact point is to be notified of (Swedish: anmälningspliktig ändring). SFS 2025:1506 2 kap. 2 §, SFS 2025:1507
 * 5 §.
 */
@Value.Immutable
@JsonRootName("ReportableChange")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ReportableChange.Builder.class)
public interface ReportableChange extends WithReportableChange {

    /** Returns the day of the change (Swedish: ändrad). */
    LocalDate changedOn();

    /** Returns the day it was reported (Swedish: anmäld), or empty when it was not. */
    Optional<LocalDate> reportedOn();

    /** Returns the value as it was known at a moment, or empty when it came later. */
    default Optional<ReportableChange> asAt(AsOf asOf) {
        if (!asOf.reached(changedOn())) {
            return Optional.empty();
        }
        return Optional.of(withReportedOn(asOf.pastOn(reportedOn())));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableReportableChange.Builder {}
}

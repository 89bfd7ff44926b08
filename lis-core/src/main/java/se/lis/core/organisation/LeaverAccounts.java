package se.lis.core.organisation;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.form.OwnForm;

/** Accounts of people who left that are still active (Swedish: kvarvarande konton). */
@Value.Immutable
@JsonRootName("LeaverAccounts")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = LeaverAccounts.Builder.class)
public interface LeaverAccounts extends WithLeaverAccounts {

    /** Returns how many with privileged rights (Swedish: privilegierade konton), or empty when not counted. */
    Optional<Integer> privilegedCount();

    /** Returns the day the first of those people left (Swedish: äldsta avslut, privilegierade), or empty when there is none or not known. */
    Optional<LocalDate> oldestPrivilegedOn();

    /** Returns how many others (Swedish: övriga konton), or empty when not counted. */
    Optional<Integer> otherCount();

    /** Returns the day the first of those people left (Swedish: äldsta avslut, övriga), or empty when there is none or not known. */
    Optional<LocalDate> oldestOtherOn();

    /** Returns the value as it was known at a moment, or empty when it came later. */
    default Optional<LeaverAccounts> asAt(AsOf asOf) {
        // If even the first of them left later, none of those counted had left.
        return Optional.of(withPrivilegedCount(asOf.pastOn(oldestPrivilegedOn(), privilegedCount()))
                .withOldestPrivilegedOn(asOf.pastOn(oldestPrivilegedOn()))
                .withOtherCount(asOf.pastOn(oldestOtherOn(), otherCount()))
                .withOldestOtherOn(asOf.pastOn(oldestOtherOn())));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLeaverAccounts.Builder {}
}

package se.lis.core.csv;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.LisSnapshot;
import se.lis.core.form.OwnForm;

/** What a register says of itself: the one row of its file {@value Folder#SNAPSHOT}. */
@Value.Immutable
@JsonRootName("SnapshotRow")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = SnapshotRow.Builder.class)
interface SnapshotRow {

    /** Returns the version of the form, or empty for {@value LisSnapshot#SCHEMA_VERSION}. */
    Optional<String> schemaVersion();

    /** Returns the moment at which the register was taken. */
    Instant takenAt();

    /** Returns what a snapshot says of itself. */
    static SnapshotRow of(LisSnapshot snapshot) {
        return new Builder()
                .schemaVersion(snapshot.schemaVersion())
                .takenAt(snapshot.takenAt())
                .build();
    }

    final class Builder extends ImmutableSnapshotRow.Builder {}
}

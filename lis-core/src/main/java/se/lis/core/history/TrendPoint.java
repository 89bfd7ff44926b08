package se.lis.core.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** The counts of one run. */
@Value.Immutable
@JsonRootName("TrendPoint")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = TrendPoint.Builder.class)
@JsonPropertyOrder({"asOf", "catalogueVersion", "policyDigest", "complete", "all", "areas", "rules"})
public interface TrendPoint extends WithTrendPoint {

    /** Returns the moment at which the register was judged. */
    Instant asOf();

    /** Returns the version of the library's own catalogue. */
    String catalogueVersion();

    /** Returns the SHA-256 of all parameter values that applied. */
    String policyDigest();

    /** Returns whether everything in the register could be evaluated. */
    boolean complete();

    /** Returns the counts of everything. */
    TrendCounts all();

    /** Returns the counts of each area, by name. */
    List<TrendCounts> areas();

    /** Returns the counts of each rule, by id. */
    List<TrendCounts> rules();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTrendPoint.Builder {}
}

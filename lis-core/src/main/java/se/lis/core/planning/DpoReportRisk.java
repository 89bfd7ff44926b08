package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A risk that the data protection officer's report names (Swedish: risk). */
@Value.Immutable
@JsonRootName("DpoReportRisk")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = DpoReportRisk.Builder.class)
public interface DpoReportRisk extends WithDpoReportRisk {

    /** Returns what names the risk within its report (Swedish: beteckning). */
    String id();

    /** Returns how grave it was judged (Swedish: allvarlighet), or empty when the report does not say. */
    Optional<DpoRiskSeverity> severity();

    /**
     * Returns the officer's advice (Swedish: råd), or empty when the report gives none. Free text. GDPR Article
     * 39(1)(a).
     */
    @Value.Redacted
    Optional<String> advice();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDpoReportRisk.Builder {}
}

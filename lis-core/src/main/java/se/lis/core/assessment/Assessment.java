package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.form.OwnForm;

/** The result of assessing one register at one moment. The same input gives the same bytes. */
@Value.Immutable
@JsonRootName("Assessment")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Assessment.Builder.class)
@JsonPropertyOrder({
    "schemaVersion",
    "organisation",
    "asOf",
    "lawAsOf",
    "locale",
    "libraryVersion",
    "catalogues",
    "catalogueVersion",
    "policyDigest",
    "policy",
    "snapshotDigest",
    "notKept",
    "complete",
    "outcomes",
    "unitOutcomes",
    "findings",
    "worklist",
    "unread"
})
public interface Assessment extends WithAssessment {

    /** The version of this form that this library writes. */
    String SCHEMA_VERSION = "2.0";

    /** Returns the version of this form. */
    String schemaVersion();

    /** Returns the organisation that was assessed. */
    OrganisationRef organisation();

    /** Returns the moment at which the register was judged. */
    Instant asOf();

    /** Returns the day whose law was applied to every subject, or empty when each subject's own day decided. */
    Optional<LocalDate> lawAsOf();

    /** Returns the language of messages, or empty when none was asked for. */
    Optional<String> locale();

    /** Returns the version of this library. */
    String libraryVersion();

    /** Returns the catalogues that were used, sorted by id. */
    List<CatalogueRef> catalogues();

    /** Returns the version of the library's own catalogue. */
    String catalogueVersion();

    /** Returns the SHA-256 of all parameter values that applied. */
    String policyDigest();

    /** Returns the city's policy, or empty when none was given and the library's own values applied. */
    Optional<PolicyRef> policy();

    /** Returns the SHA-256 of the register's canonical JSON. */
    String snapshotDigest();

    /**
     * Returns the lists that the register does not keep, by name; none where it keeps all. What they would answer is left out: see {@link
     * Outcome#leftOut}.
     */
    List<String> notKept();

    /** Returns the kinds of artefacts that the register was judged to keep, the organisation among them. */
    default List<ArtefactType> kept() {
        return ArtefactType.except(notKept());
    }

    /** Returns whether everything in the register could be evaluated; false when one id stands on unequal artefacts or a rule failed. */
    boolean complete();

    /** Returns the outcome of every rule, sorted by id. */
    @Value.Redacted
    List<Outcome> outcomes();

    /** Returns the outcomes of each rule for each unit that carries subjects of it, by rule and unit. */
    @Value.Redacted
    List<UnitOutcome> unitOutcomes();

    /** Returns the findings, by rule, subject and discriminator. */
    @Value.Default
    @Value.Redacted
    @JsonDeserialize(converter = FindingList.Converter.class)
    default FindingList findings() {
        return FindingList.of();
    }

    /** Returns the same assessment with other findings. */
    default Assessment withFindings(Iterable<Finding> findings) {
        return withFindings(FindingList.copyOf(findings));
    }

    /** Returns the worklists, by list and rank. */
    @Value.Redacted
    List<WorklistEntry> worklist();

    /**
     * Returns what a newer library wrote and this one does not know, as JSON by its JSON pointer; nothing where all is known. It is written
     * again with the rest, so that nothing is lost.
     */
    @Value.NaturalOrder
    SortedMap<String, String> unread();

    /** Returns the rates by rule, area and unit, computed from the outcomes. */
    default ComplianceRates rates() {
        return ComplianceRates.of(this);
    }

    /** Returns how much of what was to be decided the register has the data for, computed from outcomes and findings. */
    default DataCompleteness dataCompleteness() {
        return DataCompleteness.of(this);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAssessment.Builder {

        /** Sets the findings; see {@link Assessment#findings()}. */
        public Builder findings(Iterable<Finding> findings) {
            return findings(FindingList.copyOf(findings));
        }
    }
}

package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.OrganisationRef;
import se.lis.rules.catalogue.RuleCatalogue;

/**
 * The material for a management review (Swedish: underlag till ledningens genomgång), computed from a register.
 *
 * <p>It claims nothing that the register does not support: where the register is silent, a sentence says so. It holds
 * ids only; names are for a renderer that has the register.
 */
@Value.Immutable
@JsonDeserialize(builder = ManagementReviewReport.Builder.class)
@JsonPropertyOrder({
    "organisation",
    "asOf",
    "from",
    "day",
    "since",
    "catalogueVersion",
    "snapshotDigest",
    "sections",
    "months",
    "trend",
    "areas",
    "failures",
    "activities",
    "plan",
    "inputs"
})
public interface ManagementReviewReport extends WithManagementReviewReport {

    /** How many priorities there are at most: more are none. */
    int PRIORITIES = 10;

    /** Returns the organisation that is reviewed. */
    OrganisationRef organisation();

    /** Returns the moment of the review. */
    Instant asOf();

    /** Returns the first day that the review looks back on. */
    LocalDate from();

    /** Returns the day of the review, in the organisation's zone. */
    LocalDate day();

    /** Returns the day of the earlier assessment, or empty when there is none to compare with. */
    Optional<LocalDate> since();

    /** Returns the version of the catalogue that judged. */
    String catalogueVersion();

    /** Returns the SHA-256 of the register's canonical JSON. */
    String snapshotDigest();

    /** Returns the sections, in the order in which they are read. */
    List<ReviewSection> sections();

    /** Returns the twelve months that end with that of the review, in order. */
    List<MonthOfIncidents> months();

    /**
     * Returns how many violations the assessments that were kept found, the earliest first and that of the review last; empty where nothing was
     * kept to compare with.
     */
    List<ReviewTrendPoint> trend();

    /** Returns the state of each area that anything was judged in, in the order in which a reader sees them. */
    List<AreaState> areas();

    /**
     * Returns the rules that are not kept, those first that can be repaired, and then those that can't be decided; each part in the order
     * of {@link se.lis.rules.priority.WorkOrder}, law before the rest.
     */
    List<RuleFailure> failures();

    /** Returns the activities that are decided and not done, the earliest day first. */
    List<ReviewStatement> activities();

    /** Returns the plan that is proposed for the three years after that of the review. */
    List<ReviewPlanYear> plan();

    /** Returns what is most urgent of what can be repaired, over all areas: at most ten. */
    default List<RuleFailure> priorities() {
        return failures().stream()
                .filter(failure -> failure.open() > 0 && !failure.area().equals("data-quality"))
                .limit(PRIORITIES)
                .toList();
    }

    /** Returns the inputs of ISO/IEC 27001:2022 9.3.2, in order, each with what the register holds on it. */
    List<InputCoverage> inputs();

    /**
     * Returns the review of a register.
     *
     * @param snapshot the register
     * @param catalogue the rules that judged it
     * @param now its assessment
     * @param before the assessment that was kept at the last review, or empty when there is none; nothing is then said of
     *     change, and the review looks back a year
     * @throws IllegalArgumentException if an assessment is of another organisation, or the earlier one is not earlier
     */
    static ManagementReviewReport of(
            LisSnapshot snapshot, RuleCatalogue catalogue, Assessment now, Optional<Assessment> before) {
        return of(snapshot, catalogue, now, before, List.of());
    }

    /**
     * Reviews a register, and states how it went over the assessments that were kept.
     *
     * @param snapshot the register that was assessed
     * @param catalogue what judged it
     * @param now its assessment
     * @param before the assessment that was kept at the last review, or empty for no comparison
     * @param kept the assessments of the organisation that were kept, read one at a time, such as those of a history; later ones are passed over
     * @throws IllegalArgumentException if an assessment is of another organisation, or the one before is no earlier one
     */
    static ManagementReviewReport of(
            LisSnapshot snapshot,
            RuleCatalogue catalogue,
            Assessment now,
            Optional<Assessment> before,
            Iterable<Assessment> kept) {
        return new Reviewer(snapshot, catalogue, now, before, kept).report();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableManagementReviewReport.Builder {}
}

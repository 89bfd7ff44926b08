package se.lis.core.assessment.proposal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.form.OwnForm;
import se.lis.core.planning.ClassificationPlanYear;

/**
 * A proposal for what to classify in which of the coming years, within the capacity that the organisation's own plan states
 * for each year.
 *
 * <p>The worklist's order is kept: each subject takes the first year that has room left. What no year has room for is listed,
 * and so is what gets its year after the day it is due. A year whose capacity nobody has stated has room for nothing: it
 * can't be planned for.
 */
@Value.Immutable
@JsonRootName("ProposedPlan")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ProposedPlan.Builder.class)
@JsonPropertyOrder({"list", "years", "unplaced"})
public interface ProposedPlan extends WithProposedPlan {

    /** The worklist that plans for classification are about. */
    String CLASSIFICATION = "classification";

    /** Returns the worklist that was planned, for example {@code classification}. */
    String list();

    /** Returns the years, in order. */
    List<ProposedYear> years();

    /** Returns what no year has room for, in the order of the worklist. */
    List<SubjectRef> unplaced();

    /** Returns what gets its year after the day it is due, in the order of the worklist. */
    default List<SubjectRef> late() {
        return years().stream()
                .flatMap(year -> year.places().stream())
                .filter(ProposedPlace::late)
                .map(ProposedPlace::subject)
                .toList();
    }

    /**
     * Returns a proposal for the year of the assessment and those after it.
     *
     * @param assessment the assessment whose worklist is planned
     * @param register the register that was assessed, where the plans and what is classified already this year stand
     * @param years how many years, at least 1
     * @throws IllegalArgumentException if there are no years, or the register is another organisation's
     */
    static ProposedPlan of(Assessment assessment, LisSnapshot register, int years) {
        if (years < 1) {
            throw new IllegalArgumentException("years is '" + years + "', but it must be at least 1");
        }
        if (!register.organisation()
                .id()
                .value()
                .equals(assessment.organisation().id())) {
            throw new IllegalArgumentException("the register is of '"
                    + register.organisation().id() + "', but the assessment is of '"
                    + assessment.organisation().id() + "'");
        }
        ZoneId zone = assessment.organisation().zone();
        AsOf asOf = AsOf.of(assessment.asOf(), zone);
        LisSnapshot known = register.withoutSecurityProtected().asAt(asOf);
        TreeMap<Integer, ProposedYear> proposed = new TreeMap<>();
        for (int year = asOf.day().getYear(); year < asOf.day().getYear() + years; year++) {
            proposed.put(
                    year,
                    ProposedYear.builder()
                            .year(year)
                            .capacity(capacity(known, year))
                            .used(classified(known, year))
                            .build());
        }
        List<SubjectRef> unplaced = new ArrayList<>();
        for (WorklistEntry entry : assessment.worklist()) {
            if (entry.list().equals(CLASSIFICATION)) {
                Optional<ProposedYear> first = proposed.values().stream()
                        .filter(year -> year.room() > 0)
                        .findFirst();
                first.ifPresentOrElse(
                        year -> proposed.put(year.year(), year.with(entry)), () -> unplaced.add(entry.subject()));
            }
        }
        return builder()
                .list(CLASSIFICATION)
                .years(proposed.values())
                .unplaced(unplaced)
                .build();
    }

    /** Returns the sum of what the plans state for a year, or empty when any part of the year states nothing. */
    private static Optional<Integer> capacity(LisSnapshot register, int year) {
        List<Optional<Integer>> stated = register.classificationPlans().stream()
                .flatMap(plan -> plan.years().stream())
                .filter(planned -> planned.year() == year)
                .map(ClassificationPlanYear::capacity)
                .toList();
        return stated.isEmpty() || stated.contains(Optional.<Integer>empty())
                ? Optional.empty()
                : Optional.of(stated.stream().mapToInt(Optional::get).sum());
    }

    /** Returns how many processes have been classified in a year: that much of its capacity is used. */
    private static int classified(LisSnapshot register, int year) {
        return (int) register.classifications().stream()
                .filter(classification -> classification.approvedOn().isPresent())
                .filter(classification -> classification.classifiedOn().getYear() == year)
                .flatMap(classification -> classification.process().stream())
                .distinct()
                .count();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProposedPlan.Builder {}
}

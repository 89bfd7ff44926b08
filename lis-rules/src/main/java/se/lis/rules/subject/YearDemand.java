package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.InternalControlPlanId;
import se.lis.core.planning.ControlTopic;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.rules.parameter.PlanningParameters;

/** What the organisation decides on for the year, and what its plan of internal control follows up. */
public final class YearDemand extends Subject {

    private static final String TOPICS = "controlTopics";

    private final String demand;
    private final Answer met;
    private final List<String> missing;
    private final Set<ControlTopic> lacking;

    private YearDemand(
            String demand,
            Answer met,
            List<String> missing,
            Set<ControlTopic> lacking,
            Register register,
            Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.demand = demand;
        this.met = met;
        this.missing = missing;
        this.lacking = lacking;
    }

    /** Returns what today's year asks for. */
    public static List<YearDemand> of(Register register, Circumstances circumstances) {
        LocalDate today = circumstances.asOf().day();
        PlanningParameters limits = circumstances.parameters().planning(circumstances.decidingDay(today));
        List<YearDemand> demands = new ArrayList<>();
        if (limits.yearDocuments().contains(ArtefactType.MATERIALITY_ANALYSIS)) {
            demands.add(document(
                    ArtefactType.MATERIALITY_ANALYSIS,
                    register.known(ArtefactType.MATERIALITY_ANALYSIS, MaterialityAndRiskAnalysis.class),
                    register.registered(ArtefactType.MATERIALITY_ANALYSIS, MaterialityAndRiskAnalysis.class),
                    analysis -> analysis.year() == today.getYear(),
                    MaterialityAndRiskAnalysis::decidedOn,
                    register,
                    circumstances));
        }
        if (limits.yearDocuments().contains(ArtefactType.INTERNAL_CONTROL_PLAN)) {
            demands.add(document(
                    ArtefactType.INTERNAL_CONTROL_PLAN,
                    register.known(ArtefactType.INTERNAL_CONTROL_PLAN, InternalControlPlan.class),
                    register.registered(ArtefactType.INTERNAL_CONTROL_PLAN, InternalControlPlan.class),
                    plan -> plan.year() == today.getYear(),
                    InternalControlPlan::decidedOn,
                    register,
                    circumstances));
            List<InternalControlPlan> plans =
                    register.known(ArtefactType.INTERNAL_CONTROL_PLAN, InternalControlPlan.class).stream()
                            .filter(plan -> plan.year() == today.getYear()
                                    && plan.decidedOn().isPresent())
                            .toList();
            if (!plans.isEmpty()) {
                demands.add(topics(plans, limits.controlTopics(), register, circumstances));
            }
        }
        return demands;
    }

    /** A decision of the year; unknown where one has no day, which may have come or not. */
    private static <A extends Artefact> YearDemand document(
            ArtefactType type,
            List<A> known,
            List<A> registered,
            Predicate<A> ofThisYear,
            Function<A, Optional<LocalDate>> decidedOn,
            Register register,
            Circumstances circumstances) {
        Answer met = Answer.NO;
        List<String> missing = List.of();
        if (register.contradicted(type)) {
            met = Answer.UNKNOWN;
        }
        if (registered.stream()
                .anyMatch(one -> ofThisYear.test(one) && decidedOn.apply(one).isEmpty())) {
            met = Answer.UNKNOWN;
            missing = List.of("decidedOn");
        }
        if (known.stream()
                .anyMatch(one -> ofThisYear.test(one) && decidedOn.apply(one).isPresent())) {
            met = Answer.YES;
        }
        return new YearDemand(type.jsonName(), met, missing, Set.of(), register, circumstances);
    }

    /** What the year's plans and their controls follow up; unknown where a control tells neither topic nor method. */
    private static YearDemand topics(
            List<InternalControlPlan> plans,
            Set<ControlTopic> required,
            Register register,
            Circumstances circumstances) {
        Set<ControlTopic> lacking = EnumSet.copyOf(required);
        plans.forEach(plan -> lacking.removeAll(plan.topics()));
        List<InternalControlPlanId> ids =
                plans.stream().map(InternalControlPlan::id).toList();
        boolean vague = false;
        for (InternalControlPlanId plan : ids) {
            for (InternalControl control : register.controls(plan)) {
                control.topic().ifPresent(lacking::remove);
                vague |= control.topic().isEmpty() && control.workingMethod().isEmpty();
            }
        }
        boolean hidden = register.contradicted(ArtefactType.INTERNAL_CONTROL)
                || register.contradicted(ArtefactType.INTERNAL_CONTROL_PLAN);
        Answer met = lacking.isEmpty() ? Answer.YES : vague || hidden ? Answer.UNKNOWN : Answer.NO;
        return new YearDemand(
                TOPICS, met, vague ? List.of("internalControls.topic") : List.of(), lacking, register, circumstances);
    }

    /** Returns what is asked for: an artefact's type, or the topics of control. */
    public String demand() {
        return demand;
    }

    /** Returns whether it is met. */
    public Answer met() {
        return met;
    }

    /** Returns whether a decision may still come in time. */
    public boolean pending() {
        LocalDate due = due();
        return due != null && met != Answer.YES && !today().isAfter(due);
    }

    /** Returns the last day for a decision of this year, or null for topics, which a decided plan holds. */
    public @Nullable LocalDate due() {
        return TOPICS.equals(demand)
                ? null
                : LocalDate.ofYearDay(today().getYear(), 1)
                        .minusDays(1)
                        .plus(parameters().planning(decidingDay()).yearStart());
    }

    /** Returns the year. */
    public int year() {
        return today().getYear();
    }

    /** Returns what is lacking. */
    public Collection<?> lacking() {
        return TOPICS.equals(demand) ? lacking : List.of(demand);
    }

    /** Returns all that is asked for of its kind. */
    public Collection<?> required() {
        return TOPICS.equals(demand) ? parameters().planning(decidingDay()).controlTopics() : List.of(demand);
    }

    /** Returns {@code topics} for the topics of control, else null. */
    public @Nullable String variant() {
        return TOPICS.equals(demand) ? "topics" : null;
    }

    /** Returns what is missing to tell. */
    public List<String> missing() {
        return missing;
    }

    /** Returns why it can't be told where no attribute is missing, or null. */
    public @Nullable String unclear() {
        return missing.isEmpty() ? CONTRADICTION : null;
    }
}

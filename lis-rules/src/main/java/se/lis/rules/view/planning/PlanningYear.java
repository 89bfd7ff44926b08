package se.lis.rules.view.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.InternalControlPlanId;
import se.lis.core.organisation.Organisation;
import se.lis.core.planning.ControlTopic;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** What the organisation decides on for the year, and what its plan of internal control follows up. */
public final class PlanningYear extends View {

    /** Joins the organisation with the register and the law that it is judged by. */
    public PlanningYear(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    /** Returns the year. */
    public Known<Integer> year() {
        return thisDay().year();
    }

    /** Returns the kinds of documents that a year may ask for. */
    public List<ArtefactType> documents() {
        return List.of(ArtefactType.MATERIALITY_ANALYSIS, ArtefactType.INTERNAL_CONTROL_PLAN);
    }

    /** Returns whether the year asks for a kind of document; what is asked for later than the last day for it, the next year does. */
    public Answer asksFor(ArtefactType document) {
        return this.<Collection<ArtefactType>>limitOn("planning.yearDocuments", due())
                .answers(documents -> Answer.of(stated(documents.contains(document))));
    }

    /** Returns the last day for the decision on a document of the year, by the time that was given on the year's first day. */
    public Known<LocalDate> due() {
        Known<LocalDate> first = thisDay().startOfYear();
        return first.dayBefore().plus(limitOn("planning.yearStart", first));
    }

    /** Returns whether a document of a kind is decided for the year; unknown while one has no day of decision. */
    public Answer decided(ArtefactType document) {
        return ofTheYear(document).where(this::decided).exists();
    }

    private Search ofTheYear(ArtefactType document) {
        return among(document, register().known(document, Artefact.class))
                .where(one -> one.<Integer>fact("year").same(year()));
    }

    private Answer decided(Facts document) {
        return Decision.of(document, register()).isKnown();
    }

    /** Returns the topics that the year's decided plans of internal control, and the controls in them, take up. */
    public Known<Set<ControlTopic>> topics() {
        Search plans = ofTheYear(ArtefactType.INTERNAL_CONTROL_PLAN).where(this::decided);
        Map<ControlTopic, Answer> topics = new EnumMap<>(ControlTopic.class);
        for (ControlTopic topic : ControlTopic.values()) {
            List<Answer> taken = new ArrayList<>();
            taken.add(plans.where(plan -> takesUp(plan, topic)).exists());
            plans.all().forEach(plan -> taken.add(controlled(plan, topic)));
            topics.put(topic, Answer.any(taken));
        }
        return thoseWhere(topics);
    }

    private Answer takesUp(Facts plan, ControlTopic topic) {
        return plan.<ControlTopic>members("topics")
                .lackingOf(stated(List.of(topic)))
                .isGiven()
                .negate()
                .or(controlled(plan, topic));
    }

    private Answer controlled(Facts plan, ControlTopic topic) {
        InternalControlPlanId id = (InternalControlPlanId) plan.id();
        return among(ArtefactType.INTERNAL_CONTROL, "plan", id, register().controls(id))
                .where(control -> isOn(control, topic))
                .exists();
    }

    /** A control that states its working method, and no topic, is on none. */
    private static Answer isOn(Facts control, ControlTopic topic) {
        return control.given("workingMethod").yes()
                ? control.<ControlTopic>act("topic").is(topic)
                : control.<ControlTopic>fact("topic").is(topic).because("internalControls.topic");
    }
}

package se.lis.rules.view.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ProcessImportance;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.NisLaw;

/**
 * An incident under the NIS legislation, which asks for reports of the significant ones. An incident of which nobody has given anything
 * under that legislation is not assessed.
 *
 * <p>A step that fell due before the Cybersecurity Act came is judged under what applied then. Of a step of an incident that was known
 * before that, but fell due after, it is unknown which law decides, or whether any does: {@code transition}. What was done within the time of
 * each was in time. SFS 2025:1506, transitional provision 3.
 */
public final class SignificantIncident extends IncidentView {

    private static final String SIGNIFICANT = "significantIncident.significant";

    /** Joins an incident with the register and the law that it is judged by. */
    public SignificantIncident(Incident incident, ViewContext context) {
        super(incident, context);
    }

    // ---------------------------------------------------------------- whom the law concerns

    /** Returns whether it was judged significant; unknown while nobody has judged. */
    public Answer significant() {
        return judged(SIGNIFICANT);
    }

    /** Returns whether anything is registered of it under the NIS legislation; what is not is for the rule on judging significance. */
    public boolean isHandledUnderNis() {
        return given("significantIncident").yes();
    }

    /** Returns whether anybody judged if it is significant. */
    public Answer assessed() {
        return this.<Assessed>act(SIGNIFICANT).is(Assessed.YES, Assessed.NO);
    }

    /** Returns whether the NIS legislation applies to anything that the incident hit; unknown where it is unknown what it hit. */
    public Answer underNis() {
        Known<LocalDate> day = lawDay();
        List<Answer> any = new ArrayList<>();
        NisLaw law = new NisLaw(this);
        any.add(law.coversAll(day).and(hitsWhatGoesOn(day)));
        for (ProcessId process : this.<ProcessId>members("processes").value()) {
            register().find(process).ifPresent(found -> any.add(law.coversSector(of(found), day)));
            doubtIfLost(process, "processes", any);
        }
        for (SystemId system : this.<SystemId>members("systems").value()) {
            any.add(among(
                            ArtefactType.PROCESS,
                            "supportingSystems",
                            system,
                            register().processesOn(system))
                    .where(process -> law.coversSector(process, day))
                    .exists());
            doubtIfLost(system, "systems", any);
        }
        boolean placed = given("processes").or(given("systems")).yes();
        if (!placed) {
            any.add(Answer.doubt(this.<Object>fact("processes")));
        }
        return Answer.any(any).and(law.actApplies(day).negate().or(law.coversAll(day)));
    }

    /**
     * Whether it hit anything but processes that had ended, and security-sensitive activity, which was taken out and on which the act lays
     * no such duties; one that names nothing is not known to have hit those alone. SFS 2025:1506 1 kap. 12 §.
     */
    private Answer hitsWhatGoesOn(Known<LocalDate> day) {
        List<Answer> any = new ArrayList<>();
        for (String path : List.of("processes", "systems")) {
            if (register().lostReference(id(), path)) {
                any.add(Answer.doubt(this.<Object>fact(path).missingWhere(true, path)));
            }
        }
        if (given("systems").yes() || (given("processes").no() && any.isEmpty())) {
            return Answer.of(stated(true));
        }
        for (ProcessId process : this.<ProcessId>members("processes").value()) {
            any.add(register()
                    .find(process)
                    .map(found -> ProcessImportance.goesOn(of(found), day))
                    .orElseGet(() -> Answer.of(stated(true))));
        }
        return Answer.any(any);
    }

    private void doubtIfLost(ArtefactId id, String path, List<Answer> any) {
        if (register().find(id).isEmpty() && register().registered(id).isEmpty()) {
            any.add(Answer.doubt(this.<Object>fact(path).missingWhere(true, path)));
        }
    }

    // ---------------------------------------------------------------- early warning and notification

    /**
     * Returns the moment from which the times for early warning and notification run: awareness under the Act, and before it the moment
     * when the incident was judged reportable, which came no sooner than awareness. SFS 2025:1506 2 kap. 5-6 §§; MSBFS 2018:9.
     */
    private Known<Instant> reportableFrom() {
        Known<Instant> judged =
                bounded(fact("significantIncident.judgedAt")).notBefore(aware()).follows(aware());
        Answer act = new NisLaw(this).actApplies(lawDay());
        Known<Instant> from = act.choose(aware(), judged);
        return act.unknown() ? bounded(from) : from;
    }

    /** Returns {@code report}, the word of the law before the Act, for a report that was given; else null. */
    public @Nullable String warningWord() {
        return word(warning());
    }

    /** Returns the same for the notification. */
    public @Nullable String notificationWord() {
        return word(notification());
    }

    /** What was never done has a text of its own. */
    private @Nullable String word(Known<Instant> done) {
        boolean before = new NisLaw(this).actApplies(lawDay()).no();
        return before ? done.none() ? "unreported" : "report" : null;
    }

    /** Returns whether it was notified. */
    public boolean isNotified() {
        return given("significantIncident.notificationAt").yes();
    }

    /** Returns when the authority was first informed, by early warning or by notification; none where it was not. */
    public Known<Instant> warning() {
        return Known.earliest(
                        this.<Instant>act("significantIncident.earlyWarningAt"),
                        this.<Instant>act("significantIncident.notificationAt"))
                .follows(aware());
    }

    /** Returns the last moment for that. SFS 2025:1506 2 kap. 5 §; MSBFS 2018:9 before it. */
    public Known<Instant> warningDue() {
        return outsideTransition(
                reportableFrom().plusBySwedishLaw("incident.earlyWarning"),
                () -> aware().plus(limitOfAct("incident.earlyWarning")));
    }

    /** Returns when it was notified; none where it was not. */
    public Known<Instant> notification() {
        return this.<Instant>act("significantIncident.notificationAt").follows(aware());
    }

    /** Returns the last moment for that: sooner for a provider of trust services. SFS 2025:1506 2 kap. 6 §. */
    public Known<Instant> notificationDue() {
        Known<Duration> ofTrustServices = limit("incident.trustServiceNotification");
        Known<Duration> ofOthers = limit("incident.significantNotification");
        Answer provider =
                of(register().organisation()).yes("trustServiceProvider").because("organisation.trustServiceProvider");
        Answer trusted = new NisLaw(this).actApplies(lawDay()).and(provider);
        return outsideTransition(
                reportableFrom()
                        .plus(trusted.choose(ofTrustServices, ofOthers)
                                .notBefore(ofTrustServices)
                                .notAfter(ofOthers)),
                () -> aware().plus(provider.choose(
                                limitOfAct("incident.trustServiceNotification"),
                                limitOfAct("incident.significantNotification"))
                        .notBefore(limitOfAct("incident.trustServiceNotification"))));
    }

    private Known<Duration> limitOfAct(String parameter) {
        return limit(parameter, startOf(Legislation.CYBERSECURITY_ACT));
    }

    /**
     * The end of a step; between the laws no sooner than either would have it, and maybe never: the old law decides what was broken before
     * it was repealed, and the Act states nothing of what was known before it.
     *
     * @param byAct when the Act would have it end
     */
    private Known<Instant> outsideTransition(Known<Instant> due, Supplier<Known<Instant>> byAct) {
        Known<LocalDate> start = startOf(Legislation.CYBERSECURITY_ACT);
        boolean between = aware().dayOfLaw()
                .before(start)
                .and(start.atMost(due.dayOfLaw()))
                .yes();
        return between && judging().lawAsOf().isEmpty() ? due.orLater(byAct.get(), "transition") : due;
    }

    // ---------------------------------------------------------------- reports on how it went

    /** Returns when the final report was given; none where it was not. */
    public Known<Instant> finalReport() {
        return this.<Instant>act("significantIncident.finalReportAt").follows(notification());
    }

    /** Returns when the final report is due at first: a time after the notification. SFS 2025:1506 2 kap. 8 §. */
    public Known<Instant> firstReportDue() {
        Known<Instant> due = notification().plusBySwedishLaw("incident.finalReport");
        return outsideTransition(due, () -> due);
    }

    /**
     * Returns when the final report is due: at first, or under the Act as long after the handling of an incident that still went on
     * then. None while it goes on. SFS 2025:1506 2 kap. 8 §.
     */
    public Known<Instant> finalReportDue() {
        Known<Instant> first = firstReportDue();
        Answer over = new NisLaw(this).actApplies(lawDay()).and(thisMoment().after(first));
        Known<Instant> handled = handled();
        Known<Instant> afterHandling = handled.then(
                        moment -> handled.after(first).choose(handled.plusBySwedishLaw("incident.finalReport"), first))
                .notBefore(first);
        return over.choose(afterHandling, first);
    }

    /** A blank means that it goes on; but what got its final report has come to an end, and nobody says when. */
    private Known<Instant> handled() {
        return finalReport().none()
                ? handling()
                : this.<Instant>fact("handledAt").follows(aware());
    }

    /** Returns whether it went on when the final report was due at first, as far as known. */
    public Answer ongoing() {
        Known<Instant> handled = handling();
        return handled.isGiven().negate().or(handled.after(firstReportDue()));
    }

    /** Returns whether the authority was informed by then how it went, by a final report or a report on the situation. */
    public Answer situationTold() {
        Known<Instant> first = firstReportDue();
        Known<Instant> situation =
                this.<Instant>act("significantIncident.situationReportAt").follows(notification());
        return finalReport().atMost(first).or(situation.after(notification()).and(situation.atMost(first)));
    }

    // ---------------------------------------------------------------- significance and recipients

    /** Returns the last moment for judging whether it is significant. */
    public Known<Instant> assessmentDue() {
        return aware().plus("incident.significanceAssessment");
    }

    /** Returns whether it is likely to harm the service to its recipients; unknown while nobody has judged. */
    public Answer affectsRecipients() {
        return judged("significantIncident.affectsRecipients");
    }

    /** Returns whether the recipients were informed, or it was found inappropriate: the Act asks for no reason. SFS 2025:1506 2 kap. 9 §. */
    public Answer recipientsServed() {
        Answer inappropriate =
                this.<Boolean>act("significantIncident.informingAppropriate").is(false);
        return this.<Instant>act("significantIncident.recipientsInformedAt")
                .follows(aware())
                .isGiven()
                .or(inappropriate);
    }

    /**
     * Returns the same as the Act asks, which asks for it only where it is appropriate: unknown where nobody said whether it is. SFS
     * 2025:1506 2 kap. 9 §.
     */
    public Answer recipientsServedByAct() {
        return recipientsServed()
                .or(this.<Boolean>fact("significantIncident.informingAppropriate")
                        .is(false));
    }

    /** Returns the last moment for informing them as soon as can be: a proposal, for the Act names none. */
    public Known<Instant> recipientsTarget() {
        return aware().plus("incident.recipientsInformed");
    }

    /** Returns from when it surely was not as soon as can be: the incident is handled, and that time is over too. None before. */
    public Known<Instant> recipientsDue() {
        Known<Instant> handled = handling();
        Known<Instant> target = recipientsTarget();
        return handled.then(moment -> handled.after(target).choose(handled, target))
                .notBefore(target);
    }
}

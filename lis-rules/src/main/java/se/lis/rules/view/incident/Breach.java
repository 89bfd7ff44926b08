package se.lis.rules.view.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.CommunicationExemption;
import se.lis.core.incident.Incident;
import se.lis.core.incident.NotificationContent;
import se.lis.core.incident.SubjectCommunicationContent;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** A personal data breach. GDPR Articles 33 and 34. */
public final class Breach extends IncidentView {

    private static final String RISK = "personalDataBreach.risk";
    private static final String CONTENT = "personalDataBreach.content";
    private static final String EXEMPTION_REASON = "personalDataBreach.exemptionReason";
    private static final String AT_LAST = "incident.subjectsInformedAtLast";
    private static final List<String> DOCUMENTATION =
            List.of("documentedFacts", "documentedEffects", "documentedRemedialAction");

    /** Joins a breach with the register and the law that it is judged by. */
    public Breach(Incident incident, ViewContext context) {
        super(incident, context);
    }

    @Override
    public List<Object> parts() {
        LateNotifications.Part part = part();
        return part == null ? List.of() : List.of(part);
    }

    /** Returns whether GDPR Articles 33 and 34 apply: not where the Protective Security Act asks for the report. */
    public boolean isUnderGdpr() {
        return !yes("personalDataBreach.reportableUnderProtectiveSecurity").yes();
    }

    // ---------------------------------------------------------------- risk

    /** Returns whether anybody assessed the risk. */
    public Answer assessed() {
        return this.<BreachRisk>fact(RISK).is(BreachRisk.NOT_ASSESSED).negate();
    }

    /** Returns whether it brings a risk that is to be notified; unknown while nobody has assessed it. GDPR Article 33(1). */
    public Answer risky() {
        return this.<Collection<BreachRisk>>limit("incident.notifiableRisks")
                .answers(notifiable -> risk().is(notifiable.toArray(new BreachRisk[0])));
    }

    /** Returns whether somebody assessed it, and found no risk that is to be notified. */
    public boolean isBelowNotifiable() {
        return risky().no();
    }

    /** Returns whether it brings a high risk; unknown while nobody has assessed it. GDPR Article 34(1). */
    public Answer highlyRisky() {
        return risk().is(BreachRisk.HIGH_RISK);
    }

    private Known<BreachRisk> risk() {
        Known<BreachRisk> risk = fact(RISK);
        return risk.missingWhere(risk.has(BreachRisk.NOT_ASSESSED::equals), RISK);
    }

    /** Returns whether it is written down why the risk was judged as it was. */
    public Answer justified() {
        return given("personalDataBreach.riskJustification");
    }

    // ---------------------------------------------------------------- notification

    /** Returns whether the authority was notified. */
    public boolean isNotified() {
        return given("personalDataBreach.notifiedAt").yes();
    }

    /** Returns when the authority was first notified; none where it was not. */
    public Known<Instant> notification() {
        return this.<Instant>act("personalDataBreach.notifiedAt").follows(aware());
    }

    /** Returns the last moment for notification. GDPR Article 33(1). */
    public Known<Instant> notificationDue() {
        return aware().plusByEuLaw("incident.breachNotification");
    }

    /**
     * Returns the last moment for notification by the longest way of counting it, Regulation 1182/71 with two working days. Whether
     * that regulation governs GDPR Article 33 is contested.
     */
    public Known<Instant> longestCounting() {
        return aware().plusByEuLaw("incident.breachNotification", CountingPolicy.EU_1182_71_TWO_WORKING_DAYS);
    }

    /** Returns {@code strict} where a notification is in time by the longest way of counting; else null. */
    public @Nullable String counting() {
        return notification().atMost(longestCounting()).yes() ? "strict" : null;
    }

    /** Returns whether the reasons for a delay are stated. */
    public Answer reasoned() {
        return given("personalDataBreach.reasonsForDelay");
    }

    // ---------------------------------------------------------------- documentation

    /** Returns what documentation consists of, in the order of GDPR Article 33(5). */
    public Known<List<String>> documentation() {
        return stated(DOCUMENTATION);
    }

    /** Returns what of that there is. */
    public Known<Set<String>> documented() {
        return Known.union(DOCUMENTATION.stream()
                .map(part ->
                        given("personalDataBreach." + part).choose(stated(List.of(part)), stated(List.<String>of())))
                .toList());
    }

    /** Returns when the incident was handled, by when it is documented at the latest; none while it is open. */
    public Known<Instant> handled() {
        return handling();
    }

    /** Returns the last moment for complete documentation of what may still be open: a proposal. */
    public Known<Instant> documentationDue() {
        return aware().plus("incident.documentation");
    }

    // ---------------------------------------------------------------- content of the notification

    /** Returns what a notification is to contain in any case. GDPR Article 33(3). */
    public Known<Set<NotificationContent>> contentRequired() {
        return stated(EnumSet.complementOf(EnumSet.of(NotificationContent.APPROXIMATE_NUMBERS)));
    }

    /** Returns what it is to contain where possible. GDPR Article 33(3)(a). */
    public Known<Set<NotificationContent>> numbersRequired() {
        return stated(EnumSet.of(NotificationContent.APPROXIMATE_NUMBERS));
    }

    /** Returns the last day for supplementing the notification: a proposal. */
    public Known<LocalDate> contentDue() {
        return notification().day().plus("incident.contentComplete");
    }

    /** Returns the last day on which it surely is without undue further delay: that one, or when the incident was handled; none while it is open. */
    public Known<LocalDate> contentOver() {
        Known<LocalDate> handled = handled().day();
        return handled.then(day -> handled.after(contentDue()).choose(handled, contentDue()))
                .notBefore(contentDue());
    }

    /** Returns what the notification contained with what was supplied by the proposed day; see {@link #contentAtLast}. */
    public Known<Set<NotificationContent>> content() {
        return content(contentDue());
    }

    /**
     * Returns what the notification contained with what was supplied until the incident was handled; unknown where nothing is recorded of
     * what it contained at first, unless what was supplied is complete.
     */
    public Known<Set<NotificationContent>> contentAtLast() {
        Known<LocalDate> over = contentOver();
        return content(over.none() ? contentDue() : over);
    }

    private Known<Set<NotificationContent>> content(Known<LocalDate> last) {
        List<Known<Collection<NotificationContent>>> sure = new ArrayList<>();
        List<Known<Collection<NotificationContent>>> all = new ArrayList<>();
        sure.add(members(CONTENT));
        all.add(fact(CONTENT));
        for (Facts supplement : facts().parts("personalDataBreach.supplements")) {
            Known<Instant> supplied = supplement.<Instant>fact("suppliedAt").follows(notification());
            Answer inTime = supplied.day().atMost(last);
            Known<Collection<NotificationContent>> content = supplement.members("content");
            if (inTime.yes()) {
                sure.add(content);
            }
            all.add(inTime.choose(content, stated(Set.of())));
        }
        Known<Set<NotificationContent>> least = Known.union(sure);
        boolean complete = least.value().containsAll(EnumSet.allOf(NotificationContent.class));
        return complete ? least : Known.union(all);
    }

    // ---------------------------------------------------------------- the people concerned

    /** Returns when the people concerned were informed; none where they were not. */
    public Known<Instant> informed() {
        return this.<Instant>act("personalDataBreach.subjectsInformedAt").follows(aware());
    }

    /** Returns whether they are to be informed: of a high risk, and of any risk where the authority requires it. GDPR Article 34(1), 34(4). */
    public Answer toBeCommunicated() {
        return ordered().or(highlyRisky());
    }

    /** Returns whether the authority required that they be informed. GDPR Article 34(4). */
    private Answer ordered() {
        return given("personalDataBreach.authorityOrderAt");
    }

    private Known<Instant> order() {
        return this.<Instant>act("personalDataBreach.authorityOrderAt").follows(aware());
    }

    private Answer claims(CommunicationExemption... these) {
        return this.<CommunicationExemption>act("personalDataBreach.exemption").is(these);
    }

    /** Measures that make the risk unlikely are facts, so that a reason that nobody wrote down proves neither. */
    private Answer exemptForReason() {
        return claims(CommunicationExemption.DATA_PROTECTED, CommunicationExemption.LATER_MEASURES)
                .and(given(EXEMPTION_REASON).orUnknown(EXEMPTION_REASON));
    }

    /** Returns whether measures make it needless to inform them. GDPR Article 34(3)(a), 34(3)(b) and 34(4). */
    public Answer exempt() {
        return ordered().negate().and(exemptForReason());
    }

    /**
     * Returns when they were informed, or the public was in their place where informing each is claimed to take a disproportionate effort; none
     * where neither was. No public communication takes the place of what the authority requires. GDPR Article 34(1), 34(3)(c), 34(4).
     */
    public Known<Instant> communicated() {
        Known<Instant> themselves = act("personalDataBreach.subjectsInformedAt");
        Answer publicly = claims(CommunicationExemption.DISPROPORTIONATE_EFFORT)
                .and(ordered().negate());
        return publicly.choose(
                Known.earliest(themselves, publicCommunication()).follows(aware()), themselves.follows(aware()));
    }

    private Known<Instant> publicCommunication() {
        return act("personalDataBreach.publicCommunicationAt");
    }

    /**
     * Returns which text states that nobody was informed: {@code ordered} where the authority requires it, else {@code missing}; null where
     * they were informed.
     */
    public @Nullable String uncommunicated() {
        if (!communicated().none()) {
            return null;
        }
        return ordered().yes() ? "ordered" : "missing";
    }

    /** Returns the clause under which they are to be informed: {@code ordered} where that is by the authority's order alone, else {@code delay}. */
    public String ground() {
        return firstAskedByOrder().yes() ? "ordered" : "delay";
    }

    /** Whether nobody was to be informed before the authority required it: the risk was not high, or an exemption held until then. */
    private Answer firstAskedByOrder() {
        Known<Instant> published = publicCommunication().follows(aware());
        Answer publicly = claims(CommunicationExemption.DISPROPORTIONATE_EFFORT)
                .and(published.atMost(order()))
                .and(published.day().atMost(aware().day().plus(AT_LAST)));
        return ordered().and(highlyRisky().negate().or(exemptForReason()).or(publicly));
    }

    /**
     * Returns from when the time runs: from awareness, or from the authority's order where nobody was to be informed before it. GDPR Article
     * 34(1) and 34(4).
     */
    public Known<Instant> communicationFrom() {
        Answer byOrder = firstAskedByOrder();
        Known<Instant> from = byOrder.choose(order(), aware());
        return byOrder.unknown() ? from.notBefore(aware()).notAfter(order()) : from;
    }

    /** Returns the last day for informing them by the sooner of the two limits, to its end. */
    public Known<LocalDate> communicationTarget() {
        return communicationFrom().day().plus("incident.subjectsInformed");
    }

    /** Returns the last day for informing them by the longer of the two limits, to its end. */
    public Known<LocalDate> communicationLast() {
        return communicationFrom().day().plus(AT_LAST);
    }

    /** Returns whether they need not be informed, or were when the incident was handled, or the authority required it only after that. */
    public Answer communicatedWhenHandled() {
        Answer askedAfterwards = firstAskedByOrder().and(handled().before(order()));
        return exempt().or(communicated().isGiven()).or(askedAfterwards);
    }

    /** Returns what the people concerned are to be informed of. GDPR Article 34(2). */
    public Known<Set<SubjectCommunicationContent>> communicationRequired() {
        return stated(EnumSet.allOf(SubjectCommunicationContent.class));
    }

    /** Returns what they were informed of; unknown where nothing is registered. */
    public Known<Collection<SubjectCommunicationContent>> communication() {
        return fact("personalDataBreach.subjectCommunication");
    }

    // ---------------------------------------------------------------- share of late notifications

    /** What it is among the breaches of which a share may be notified late; null where it does not belong there, or not yet. */
    private LateNotifications.@Nullable Part part() {
        Answer counts = awareWithinWindow();
        if (!isUnderGdpr() || isBelowNotifiable() || counts.no()) {
            return null;
        }
        Answer late = thisMoment().after(notificationDue());
        if (!notification().none()) {
            late = notification().after(notificationDue());
        } else if (late.no()) {
            return null;
        } else {
            late = late.and(risky());
        }
        if (counts.unknown() || late.unknown()) {
            return LateNotifications.Part.UNKNOWN;
        }
        return late.yes() ? LateNotifications.Part.LATE : LateNotifications.Part.IN_TIME;
    }

    /**
     * By the days, which show it without the time of day but on the window's first day. What was known before the regulation applied was
     * no duty to notify.
     */
    private Answer awareWithinWindow() {
        Known<LocalDate> deciding =
                judging().lawAsOf().<Known<LocalDate>>map(this::stated).orElseGet(this::thisDay);
        Known<Period> window = limit("incident.lateShareWindow", deciding);
        Known<LocalDate> first = thisDay().minus(window);
        Known<LocalDate> aware = aware().day();
        Answer after = aware.after(first);
        Answer from = aware.atLeast(first);
        boolean onFirst = after.yes() != from.yes() || after.no() != from.no();
        return aware().dayOfLaw()
                .atLeast(startOf(Legislation.GDPR))
                .and(onFirst ? awareOnFirstDay(window.value()) : after);
    }

    /** Whether a moment lies within the window, on a day: a moment that fell out of it on the 28th lies within it again on the 29th. */
    private record OnDay(LocalDate day, boolean within) {}

    private Answer awareOnFirstDay(Period window) {
        Known<Instant> aware = aware();
        if (withinWindow(aware.least(), window)) {
            return Answer.of(stated(true));
        }
        boolean mayBe = aware.unknown() && (aware.most() == null || withinWindow(aware.most(), window));
        return mayBe ? Answer.doubt(aware) : Answer.of(stated(false));
    }

    private boolean withinWindow(@Nullable Instant aware, Period window) {
        return aware != null
                && register()
                        .asks(moment -> new OnDay(
                                moment.day(),
                                aware.isAfter(ZonedDateTime.ofInstant(
                                                moment.instant(), judging().zone())
                                        .minus(window)
                                        .toInstant())))
                        .within();
    }
}

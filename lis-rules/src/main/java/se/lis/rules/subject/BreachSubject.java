package se.lis.rules.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.NotificationContent;
import se.lis.core.incident.NotificationSupplement;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.incident.SubjectCommunicationContent;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.parameter.IncidentParameters;

/** A personal data breach, judged by the law of the day on which the organisation became aware. */
public final class BreachSubject extends Subject {

    private final Incident incident;
    private final PersonalDataBreach breach;
    private final IncidentParameters limits;

    /** Joins a breach with what surrounds it. */
    public BreachSubject(Incident incident, PersonalDataBreach breach, Register register, Circumstances circumstances) {
        super(incident, ownDay(incident, circumstances), register, circumstances);
        this.incident = incident;
        this.breach = breach;
        this.limits = circumstances.parameters().incident(decidingDay());
    }

    private static LocalDate ownDay(Incident incident, Circumstances circumstances) {
        return circumstances
                .asOf()
                .dayOf(incident.knownFrom().orElse(circumstances.asOf().instant()));
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(incident.processes(), incident.systems());
    }

    @Override
    public List<Object> parts() {
        return NotificationShare.Part.of(this).<List<Object>>map(List::of).orElse(List.of());
    }

    /** Returns the moment after which breaches count for the share of late notifications. */
    Instant shareFrom() {
        return ZonedDateTime.ofInstant(now(), circumstances().asOf().zone())
                .minus(parameters()
                        .incident(circumstances().decidingDay(today()))
                        .lateShareWindow())
                .toInstant();
    }

    /** Returns the parameters of the deciding day. */
    public IncidentParameters limits() {
        return limits;
    }

    /** Returns whether GDPR Articles 33 and 34 apply: not where the Protective Security Act asks for the report. */
    public boolean underGdpr() {
        return !breach.reportableUnderProtectiveSecurity().orElse(false);
    }

    /** Returns the assessed risk for people. */
    public BreachRisk risk() {
        return breach.risk();
    }

    /** Returns the moment from which the organisation answers for the breach, or null when not known. */
    public @Nullable Instant effectiveAwareAt() {
        return incident.effectiveAwareAt().orElse(null);
    }

    /** Returns when the authority was first notified, or null when it was not. */
    public @Nullable Instant notifiedAt() {
        return breach.notifiedAt().orElse(null);
    }

    /** Returns why the notification was late, or null when nothing says so. */
    public @Nullable String reasonsForDelay() {
        return breach.reasonsForDelay().orElse(null);
    }

    /** Returns the end of a time that runs from awareness, or null when awareness is not known. */
    public @Nullable Instant within(Duration limit) {
        return after(incident.effectiveAwareAt(), limit);
    }

    /**
     * Returns the end of a time that runs from the latest moment that is known before awareness, or null when none is.
     *
     * <p>Awareness can't have come before it, so what was done by then was on time whenever awareness came.
     */
    public @Nullable Instant withinAtTheEarliest(Duration limit) {
        return after(incident.latestBeforeAwareness(), limit);
    }

    /** Returns the moment that lies a time ahead of the end of a limit from awareness, or null when that is not known. */
    public @Nullable Instant reminder(Duration limit, Duration ahead) {
        Instant end = within(limit);
        return end == null ? null : end.minus(ahead);
    }

    private @Nullable Instant after(Optional<Instant> start, Duration limit) {
        Circumstances circumstances = circumstances();
        return start.map(moment -> circumstances
                        .deadlines()
                        .hours(moment, limit, circumstances.countingPolicy())
                        .last())
                .orElse(null);
    }

    /**
     * Returns the end of the time for notification by the longest way of counting it, Regulation 1182/71 with two working
     * days, or null when awareness is not known. Whether that regulation governs GDPR Article 33 is contested.
     */
    public @Nullable Instant longestCounting() {
        return incident.effectiveAwareAt()
                .map(aware -> circumstances()
                        .deadlines()
                        .hours(aware, limits.breachNotification(), CountingPolicy.EU_1182_71_TWO_WORKING_DAYS)
                        .last())
                .orElse(null);
    }

    /** Returns {@code strict} where a notification is late by the counting asked for, but not by the longest; else null. */
    public @Nullable String variant() {
        Instant notified = notifiedAt();
        Instant longest = longestCounting();
        return notified != null && longest != null && !notified.isAfter(longest) ? "strict" : null;
    }

    /** Returns why the risk was judged unlikely, or null when nothing says so. */
    public @Nullable String riskJustification() {
        return breach.riskJustification().orElse(null);
    }

    /** Returns when the incident was handled, or null while it goes on or when not known. */
    public @Nullable Instant handledAt() {
        return incident.handledAt().orElse(null);
    }

    /** Returns what documentation consists of, in the order of GDPR Article 33(5). */
    public List<String> documentationParts() {
        return List.of("documentedFacts", "documentedEffects", "documentedRemedialAction");
    }

    /** Returns what the documentation lacks, in that order. */
    public List<String> documentationLacking() {
        List<String> lacking = new ArrayList<>();
        List<Optional<String>> parts =
                List.of(breach.documentedFacts(), breach.documentedEffects(), breach.documentedRemedialAction());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isEmpty()) {
                lacking.add(documentationParts().get(i));
            }
        }
        return lacking;
    }

    /** Returns the last day for the content of the notification to be complete, or null without a notification. */
    public @Nullable LocalDate contentDue() {
        return breach.notifiedAt()
                .map(notified -> circumstances().asOf().dayOf(notified).plus(limits.contentComplete()))
                .orElse(null);
    }

    /** Returns what a notification is to contain. GDPR Article 33(3). */
    public Set<NotificationContent> contentRequired() {
        return EnumSet.allOf(NotificationContent.class);
    }

    /** Returns what the notification still lacked when its content was to be complete, or lacks now. */
    public Set<NotificationContent> contentLacking() {
        Set<NotificationContent> lacking = contentRequired();
        lacking.removeAll(breach.content());
        LocalDate due = contentDue();
        for (NotificationSupplement supplement : breach.supplements()) {
            if (due == null
                    || !circumstances().asOf().dayOf(supplement.suppliedAt()).isAfter(due)) {
                lacking.removeAll(supplement.content());
            }
        }
        return lacking;
    }

    /** Returns whether nothing is registered of what was told. */
    public boolean contentBlank() {
        return breach.content().isEmpty()
                && breach.supplements().stream()
                        .allMatch(supplement -> supplement.content().isEmpty());
    }

    /** Returns which clause asks for what is lacking: approximate numbers are asked for where possible. */
    public String clauseOfContent(Collection<NotificationContent> lacking) {
        return lacking.stream().allMatch(NotificationContent.APPROXIMATE_NUMBERS::equals) ? "numbers" : "content";
    }

    /** Returns when the people concerned were informed, or null when they were not. */
    public @Nullable Instant subjectsInformedAt() {
        return breach.subjectsInformedAt().orElse(null);
    }

    /** Returns whether a reason holds for not informing the people concerned. GDPR Article 34(3) and 34(4). */
    public boolean exempt() {
        if (breach.authorityOrderAt().isPresent() || breach.exemption().isEmpty()) {
            return false;
        }
        return switch (breach.exemption().get()) {
            case DATA_PROTECTED, LATER_MEASURES -> breach.exemptionReason().isPresent();
            case DISPROPORTIONATE_EFFORT -> breach.publicCommunicationAt().isPresent();
        };
    }

    /** Returns whether the people concerned were informed too late or have not been; unknown while awareness is. */
    public Answer informedLate() {
        Instant informed = subjectsInformedAt();
        Instant due = within(limits.subjectsInformed());
        if (informed == null) {
            if (handledAt() != null) {
                return Answer.YES;
            }
            return due == null ? Answer.UNKNOWN : Answer.of(now().isAfter(due));
        }
        if (due == null) {
            Instant earliest = withinAtTheEarliest(limits.subjectsInformed());
            return earliest != null && !informed.isAfter(earliest) ? Answer.NO : Answer.UNKNOWN;
        }
        Instant aware = effectiveAwareAt();
        return aware != null && informed.isBefore(aware) ? Answer.UNKNOWN : Answer.of(informed.isAfter(due));
    }

    /** Returns which limit decides whether they were informed in time: the city's own, or that of undue delay. */
    public String clauseOfInformation() {
        Instant last = within(limits.subjectsInformedAtLast());
        Instant informed = subjectsInformedAt();
        boolean beyond = informed == null
                ? handledAt() != null || (last != null && now().isAfter(last))
                : last != null && informed.isAfter(last);
        return beyond ? "delay" : "target";
    }

    /** Returns by when they were to be informed: in time, or when it was handled without; null while neither is known. */
    public @Nullable Instant informationDue() {
        Instant due = within(limits.subjectsInformed());
        Instant handled = handledAt();
        boolean cut = subjectsInformedAt() == null && handled != null && (due == null || handled.isBefore(due));
        return cut ? handled : due;
    }

    /** Returns what the people concerned are to be told. GDPR Article 34(2). */
    public Set<SubjectCommunicationContent> communicationRequired() {
        return EnumSet.allOf(SubjectCommunicationContent.class);
    }

    /** Returns what of that they were not told. */
    public Set<SubjectCommunicationContent> communicationLacking() {
        Set<SubjectCommunicationContent> lacking = communicationRequired();
        lacking.removeAll(breach.subjectCommunication());
        return lacking;
    }

    /** Returns the attributes without which it can't be told whether they were told what they must. */
    public List<String> missingOfCommunication() {
        List<String> missing = new ArrayList<>();
        if (breach.subjectCommunication().isEmpty()) {
            missing.add("personalDataBreach.subjectCommunication");
        }
        if (risk() == BreachRisk.NOT_ASSESSED) {
            missing.add("personalDataBreach.risk");
        }
        return missing;
    }

    /** Returns whether it happened at a processor. */
    public boolean atProcessor() {
        return breach.processor().isPresent();
    }

    /** Returns the agreement with the processor, or null when none is named or the reference leads nowhere. */
    public @Nullable SupplierAgreement agreement() {
        return breach.agreement()
                .flatMap(register()::find)
                .map(SupplierAgreement.class::cast)
                .orElse(null);
    }

    private Optional<Duration> agreed() {
        SupplierAgreement agreement = agreement();
        return agreement == null ? Optional.empty() : agreement.incidentClauseWithin();
    }

    /** Returns whether the agreement or, where it says nothing, good practice sets the processor's time. */
    public String clauseOfNotice() {
        return agreed().isPresent() ? "agreement" : "practice";
    }

    /** Returns the last moment for the processor's notice, or null when its awareness or the agreement is not known. */
    public @Nullable Instant noticeDue() {
        boolean lost = agreement() == null
                && (breach.agreement().isPresent() || register().bereft(id()));
        if (lost) {
            return null;
        }
        return breach.processorAwareAt()
                .map(aware -> aware.plus(agreed().orElse(limits.processorNotice())))
                .orElse(null);
    }

    /** Returns when the processor informed the controller, or null when it did not. */
    public @Nullable Instant noticeAt() {
        return breach.processorInformedControllerAt().orElse(null);
    }

    /** Returns whether the notice can't be judged: its limit is not known, or it came before the processor was aware. */
    public boolean noticeUnclear() {
        Instant notice = noticeAt();
        return noticeDue() == null
                || (notice != null
                        && breach.processorAwareAt().map(notice::isBefore).orElse(true));
    }

    /** Returns the attribute that is missing to judge the notice. */
    public String missingOfNotice() {
        boolean lost = noticeDue() == null && breach.processorAwareAt().isPresent();
        return lost ? "personalDataBreach.agreement" : "personalDataBreach.processorAwareAt";
    }

    /** Returns whether nothing is registered of what they were told. */
    public boolean communicationBlank() {
        return breach.subjectCommunication().isEmpty();
    }
}

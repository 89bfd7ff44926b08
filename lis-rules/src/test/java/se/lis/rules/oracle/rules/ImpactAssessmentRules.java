package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.Role;
import se.lis.core.privacy.Article35Case;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.LawfulBasis;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.core.privacy.ResidualRisk;

/** Impact assessment: GDPR Articles 35 and 36. */
final class ImpactAssessmentRules {

    /** From when the authority had listed what needs an assessment. */
    private static final LocalDate LIST = LocalDate.of(2019, 1, 16);

    private ImpactAssessmentRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("DPI-001", LisSnapshot::processingActivities, ImpactAssessmentRules::assessed),
                Oracle.each("DPI-002", LisSnapshot::processingActivities, ImpactAssessmentRules::assessedFirst),
                Oracle.each("DPI-003", LisSnapshot::impactAssessments, ImpactAssessmentRules::complete),
                Oracle.each("DPI-004", LisSnapshot::impactAssessments, ImpactAssessmentRules::advised),
                Oracle.each("DPI-005", LisSnapshot::impactAssessments, ImpactAssessmentRules::consulted),
                Oracle.each("DPI-006", LisSnapshot::impactAssessments, ImpactAssessmentRules::current),
                Oracle.each("DPI-007", LisSnapshot::processingActivities, ImpactAssessmentRules::analysed)
                        .from(InForce.REVIEW));
    }

    private static Optional<Verdict> assessed(ProcessingActivity entry, Lookup register, Past past) {
        LocalDate ended = past.on(entry.endedOn());
        Boolean required = required(entry, ended == null ? past.today() : ended.minusDays(1), register, past);
        Boolean exempt = assessedWithLegislation(entry);
        boolean processor = entry.role().equals(Optional.of(ProcessingRole.PROCESSOR));
        boolean gone = ended != null && !ended.isAfter(InForce.GDPR);
        if (gone || Boolean.TRUE.equals(exempt) || processor || Boolean.FALSE.equals(required)) {
            return Optional.empty();
        }
        boolean assessed = firstCompleted(entry, register, past) != null;
        if (assessed) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate start = entry.startedOn().orElse(null);
        boolean ahead = start != null && start.isAfter(past.today());
        if (ahead && past.today().isBefore(start.minusDays(60))) {
            return Optional.empty();
        }
        if (required == null || exempt == null || entry.role().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (ahead) {
            return Optional.of(Verdict.UPCOMING);
        }
        LocalDate changed = past.on(entry.changedOn());
        boolean since = (start != null && !start.isBefore(InForce.GDPR))
                || (changed != null && !changed.isBefore(InForce.GDPR));
        return Optional.of(since ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    private static Optional<Verdict> assessedFirst(ProcessingActivity entry, Lookup register, Past past) {
        Boolean required = required(entry, entry.startedOn().orElse(null), register, past);
        LocalDate first = firstCompleted(entry, register, past);
        LocalDate start = entry.startedOn().orElse(null);
        Boolean exempt = assessedWithLegislation(entry);
        boolean out = Boolean.TRUE.equals(exempt)
                || entry.role().equals(Optional.of(ProcessingRole.PROCESSOR))
                || Boolean.FALSE.equals(required)
                || first == null
                || (start != null && start.isBefore(InForce.GDPR));
        if (out) {
            return Optional.empty();
        }
        if (start == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (!first.isAfter(start)) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(
                entry.role().isEmpty() || required == null || exempt == null
                        ? Verdict.UNDETERMINED
                        : Verdict.VIOLATION);
    }

    /** An assessment made with the law is enough for what rests on that law: Article 35(10) names 6(1)(c) and (e). */
    static Boolean assessedWithLegislation(ProcessingActivity entry) {
        if (entry.legislativeAssessmentStatement().isEmpty()) {
            return false;
        }
        return entry.legalBasis()
                .map(basis -> basis == LawfulBasis.LEGAL_OBLIGATION || basis == LawfulBasis.PUBLIC_TASK)
                .orElse(null);
    }

    /** When the first assessment of processing was completed, or null. */
    static LocalDate firstCompleted(ProcessingActivity entry, Lookup register, Past past) {
        return register.of(Group.ASSESSMENTS_OF, entry.id()).stream()
                .map(assessment -> past.on(assessment.completedOn()))
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /**
     * What the authority's list names or two of the nine criteria, once it is in force, a case of Article 35(3), or judgement, which a
     * high risk in the processing calls for; null when nobody knows.
     */
    static Boolean required(ProcessingActivity entry, LocalDate day, Lookup register, Past past) {
        Boolean listed =
                entry.article35Case().map(found -> found != Article35Case.NONE).orElse(null);
        Boolean judged = entry.highRiskLikely().orElse(null);
        Boolean inForce = day == null ? null : !day.isBefore(LIST);
        if (entry.criteria().size() >= 2) {
            return Answers.or(listed, Answers.or(inForce, judged));
        }
        Boolean named = entry.onAuthorityList().orElse(false) ? inForce : Boolean.FALSE;
        Boolean few = entry.criteriaAssessed().orElse(false) ? Boolean.FALSE : null;
        Boolean risky = Answers.and(highRisk(entry, register, past), judged);
        Boolean likely = Boolean.TRUE.equals(judged) ? Boolean.TRUE : Answers.or(few, risky);
        return Answers.or(Answers.or(listed, named), likely);
    }

    private static Boolean highRisk(ProcessingActivity entry, Lookup register, Past past) {
        return register.of(Group.RISKS_OF, entry.id()).stream()
                .map(risk -> RiskRules.high(risk, past))
                .reduce(Boolean.FALSE, Answers::or);
    }

    private static Optional<Verdict> complete(ImpactAssessment assessment, Past past) {
        if (past.on(assessment.completedOn()) == null) {
            return Optional.empty();
        }
        if (assessment.contents().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(assessment.contents().size() == 4 ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> advised(ImpactAssessment assessment, Lookup register, Past past) {
        LocalDate completed = past.on(assessment.completedOn());
        if (completed == null) {
            return Optional.empty();
        }
        Boolean authority = Answers.authority(register.all().organisation());
        boolean officer = register.all().roleAssignments().stream()
                .anyMatch(each -> each.role() == Role.DATA_PROTECTION_OFFICER
                        && each.from().map(day -> !day.isAfter(completed)).orElse(true)
                        && each.until().map(day -> day.isAfter(completed)).orElse(true));
        if (Boolean.FALSE.equals(authority) && !officer) {
            return Optional.empty();
        }
        LocalDate sought = past.on(assessment.dpoAdviceSoughtOn());
        if (sought != null && !sought.isAfter(completed)) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean open = sought == null || (authority == null && !officer);
        return Optional.of(open ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> consulted(ImpactAssessment assessment, Lookup register, Past past) {
        if (past.on(assessment.completedOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessingActivityId id : assessment.processingActivities()) {
            verdicts.add(residual(
                    assessment, register.find(id, ProcessingActivity.class).orElse(null), past));
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> residual(ImpactAssessment assessment, ProcessingActivity entry, Past past) {
        LocalDate start = entry == null ? null : entry.startedOn().orElse(null);
        LocalDate changed = past.on(assessment.riskChangedOn());
        boolean before =
                start != null && start.isBefore(InForce.GDPR) && (changed == null || changed.isBefore(InForce.GDPR));
        if ((entry != null && past.on(entry.endedOn()) != null) || before) {
            return Optional.empty();
        }
        boolean since = start != null && changed != null && changed.isAfter(start);
        LocalDate found = changed != null && changed.isAfter(past.on(assessment.completedOn()))
                ? changed
                : past.on(assessment.completedOn());
        LocalDate first = since || start == null ? found : start.minusWeeks(14);
        LocalDate last = since || start == null ? found.plusDays(30) : start.minusDays(1);
        Boolean consulted = consultedBy(last, assessment, past);
        if (assessment.residualRisk() == ResidualRisk.NOT_HIGH || (start != null && Boolean.TRUE.equals(consulted))) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (start != null && past.today().isBefore(first)) {
            return Optional.empty();
        }
        if (start == null || consulted == null || assessment.residualRisk() == ResidualRisk.NOT_ASSESSED) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().isAfter(last) ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    /** The authority is asked with the assessment, and answers afterwards. */
    private static Boolean consultedBy(LocalDate last, ImpactAssessment assessment, Past past) {
        LocalDate asked = past.on(assessment.priorConsultationOn());
        LocalDate answered = past.on(assessment.priorConsultationAnsweredOn());
        if (asked == null) {
            return answered == null ? Boolean.FALSE : answered.isAfter(last) ? null : Boolean.TRUE;
        }
        boolean impossible =
                asked.isBefore(past.on(assessment.completedOn())) || (answered != null && answered.isBefore(asked));
        return impossible ? null : !asked.isAfter(last);
    }

    private static Optional<Verdict> current(ImpactAssessment assessment, Lookup register, Past past) {
        LocalDate completed = past.on(assessment.completedOn());
        if (completed == null) {
            return Optional.empty();
        }
        LocalDate reviewed = past.on(assessment.reviewedOn());
        LocalDate last = reviewed != null && reviewed.isAfter(completed) ? reviewed : completed;
        LocalDate risk = past.on(assessment.riskChangedOn());
        boolean changed = risk != null && risk.isAfter(last);
        boolean lost = assessment.processingActivities().isEmpty();
        boolean goesOn = false;
        for (ProcessingActivityId id : assessment.processingActivities()) {
            ProcessingActivity entry =
                    register.find(id, ProcessingActivity.class).orElse(null);
            lost |= entry == null;
            boolean on = entry != null && past.on(entry.endedOn()) == null;
            goesOn |= on;
            LocalDate day = on ? past.on(entry.changedOn()) : null;
            changed |= day != null && day.isAfter(last);
        }
        if (!goesOn && !lost) {
            return Optional.empty();
        }
        if (changed || past.today().isAfter(last.plusYears(3))) {
            return Optional.of(goesOn ? Verdict.VIOLATION : Verdict.UNDETERMINED);
        }
        return Optional.of(lost ? Verdict.UNDETERMINED : Verdict.SATISFIED);
    }

    /** The plan: all by the end of 2025; what starts later from its start. */
    private static Optional<Verdict> analysed(ProcessingActivity entry, Lookup register, Past past) {
        if (!past.began(entry.startedOn()) || past.on(entry.endedOn()) != null) {
            return Optional.empty();
        }
        boolean analysed = register.of(Group.ANALYSES_OF, entry.id()).stream()
                .anyMatch(analysis -> !analysis.performedOn().isAfter(past.today()));
        if (analysed) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate plan = LocalDate.of(2025, 12, 31);
        LocalDate due = entry.startedOn().filter(plan::isBefore).orElse(plan);
        return past.today().isAfter(due) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }
}

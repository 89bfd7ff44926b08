package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.governance.Waiver;
import se.lis.core.planning.ControlFrequency;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.ControlTopic;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.InternalAudit;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.WorkingMethod;

/** What each year asks for: analysis, internal control, the officer's report, audit; and waivers. */
final class YearRules {

    private YearRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("PLN-005", LisSnapshot::materialityAnalyses, YearRules::methods),
                Oracle.each("PLN-006", LisSnapshot::internalControls, YearRules::control),
                Oracle.organisation("PLN-008", YearRules::delivered),
                Oracle.organisation("PLN-010", YearRules::audited),
                Oracle.each("PLN-011", LisSnapshot::waivers, YearRules::waived),
                Oracle.organisation("PLN-012", YearRules::planned));
    }

    private static Optional<Verdict> methods(MaterialityAndRiskAnalysis analysis, Past past) {
        if (analysis.year() != past.today().getYear() || analysis.year() < 2023) {
            return Optional.empty();
        }
        boolean later = analysis.decidedOn().isPresent() && past.on(analysis.decidedOn()) == null;
        if (analysis.workingMethods().isEmpty() || later) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        List<WorkingMethod> required = new ArrayList<>(List.of(
                WorkingMethod.ACCESS_MANAGEMENT,
                WorkingMethod.INCIDENT_MANAGEMENT,
                WorkingMethod.INFORMATION_CLASSIFICATION,
                WorkingMethod.INFORMATION_SECURITY_IN_PROCUREMENT));
        if (analysis.year() > 2023) {
            required.add(WorkingMethod.LOCAL_INSTRUCTION);
        }
        return Optional.of(analysis.workingMethods().containsAll(required) ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> control(InternalControl control, Lookup register, Past past) {
        Optional<InternalControlPlan> plan = register.find(control.plan(), InternalControlPlan.class);
        int thisYear = past.today().getYear();
        if (plan.isPresent() && plan.get().year() != thisYear && plan.get().year() != thisYear - 1) {
            return Optional.empty();
        }
        if (plan.isPresent() && Boolean.FALSE.equals(decided(plan.get().decidedOn(), past))) {
            return Optional.empty();
        }
        if (plan.isEmpty() || control.frequency().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        int months = months(control.frequency().get());
        for (int month = 1; month <= 12; month += months) {
            LocalDate from = LocalDate.of(plan.get().year(), month, 1);
            LocalDate last = from.plusMonths(months).minusDays(1);
            boolean performed = control.performances().stream()
                    .map(ControlPerformance::performedOn)
                    .anyMatch(day -> !day.isAfter(past.today()) && !day.isBefore(from) && !day.isAfter(last));
            boolean over = past.today().isAfter(last);
            LocalDate decided = plan.get().decidedOn().orElse(null);
            if (decided == null || !decided.isAfter(last)) {
                Verdict missed = decided == null ? Verdict.UNDETERMINED : Verdict.VIOLATION;
                verdicts.add(
                        performed ? Optional.of(Verdict.SATISFIED) : over ? Optional.of(missed) : Optional.empty());
            }
        }
        return Answers.strongest(verdicts);
    }

    private static int months(ControlFrequency frequency) {
        return switch (frequency) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
        };
    }

    private static Optional<Verdict> delivered(Lookup register, Past past) {
        int year = past.today().getYear() - 1;
        LocalDate due = LocalDate.of(year + 1, 3, 31);
        boolean any = false;
        for (DpoAnnualReport report : register.all().dpoReports()) {
            LocalDate day = past.on(report.deliveredOn());
            if (report.year() == year && day != null) {
                any = true;
                if (!day.isAfter(due)) {
                    return Optional.of(Verdict.SATISFIED);
                }
            }
        }
        if (any || past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return past.today().isBefore(due.minusDays(30)) ? Optional.empty() : Optional.of(Verdict.UPCOMING);
    }

    private static Optional<Verdict> audited(Lookup register, Past past) {
        boolean undated = false;
        for (InternalAudit audit : register.all().internalAudits()) {
            LocalDate day = past.on(audit.conductedOn());
            if (day != null && !past.today().isAfter(day.plusYears(1))) {
                return Optional.of(Verdict.SATISFIED);
            }
            undated |= audit.conductedOn().isEmpty();
        }
        return Optional.of(undated ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> waived(Waiver waiver, Past past) {
        if (past.on(waiver.approvedOn()) == null) {
            return Optional.empty();
        }
        boolean founded =
                waiver.approvedByRole().isPresent() && waiver.justification().isPresent();
        Boolean holds =
                waiver.expiresOn().map(day -> !past.today().isAfter(day)).orElse(null);
        boolean ofTheRule = waiver.rule().equals("ACC-001") && waiver.ruleMajorVersion() == 2;
        boolean early = waiver.approvedOn().get().isBefore(LocalDate.of(2026, 12, 1));
        boolean byTwo = waiver.requestedByRole().isPresent()
                && !waiver.requestedByRole().equals(waiver.approvedByRole());
        boolean bound = waiver.unit().isPresent() || waiver.acceptedFacts().isPresent();
        boolean formal = early || (byTwo && bound);
        return Answers.verdict(Answers.and(Answers.and(founded && formal, ofTheRule), holds));
    }

    private static Optional<Verdict> planned(Lookup register, Past past) {
        int year = past.today().getYear();
        boolean started = past.today().isAfter(LocalDate.of(year, 3, 31));
        if (year < 2023) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        Boolean analysed = false;
        for (MaterialityAndRiskAnalysis analysis : register.all().materialityAnalyses()) {
            if (analysis.year() == year) {
                analysed = Answers.or(analysed, decided(analysis.decidedOn(), past));
            }
        }
        verdicts.add(inTime(analysed, started));
        if (year > 2023) {
            Boolean controlled = false;
            Boolean reporting = false;
            Boolean requirements = false;
            for (InternalControlPlan plan : register.all().internalControlPlans()) {
                if (plan.year() == year) {
                    Boolean decided = decided(plan.decidedOn(), past);
                    controlled = Answers.or(controlled, decided);
                    reporting = Answers.or(
                            reporting, Answers.and(decided, takesUp(plan, ControlTopic.INCIDENT_REPORTING, register)));
                    requirements = Answers.or(
                            requirements,
                            Answers.and(decided, takesUp(plan, ControlTopic.CLASSIFICATION_REQUIREMENTS, register)));
                }
            }
            verdicts.add(inTime(controlled, started));
            Boolean both = Answers.and(reporting, requirements);
            if (Boolean.TRUE.equals(controlled)) {
                verdicts.add(Answers.verdict(both));
            } else if (controlled == null) {
                verdicts.add(Optional.of(Boolean.TRUE.equals(both) ? Verdict.SATISFIED : Verdict.UNDETERMINED));
            }
        }
        return Answers.strongest(verdicts);
    }

    /** The plan itself or a control of it; a control with neither topic nor method may. */
    private static Boolean takesUp(InternalControlPlan plan, ControlTopic topic, Lookup register) {
        Boolean taken = plan.topics().contains(topic);
        for (InternalControl control : register.all().internalControls()) {
            if (control.plan().equals(plan.id())) {
                boolean vague =
                        control.topic().isEmpty() && control.workingMethod().isEmpty();
                taken = Answers.or(
                        taken, vague ? null : Boolean.valueOf(control.topic().equals(Optional.of(topic))));
            }
        }
        return taken;
    }

    private static Boolean decided(Optional<LocalDate> day, Past past) {
        return day.isEmpty() ? null : Boolean.valueOf(past.on(day) != null);
    }

    private static Optional<Verdict> inTime(Boolean decided, boolean started) {
        return started || Boolean.TRUE.equals(decided) ? Answers.verdict(decided) : Optional.empty();
    }
}

package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.planning.DpoAnnualReport;

/** The data protection officer's report on the last calendar year. */
public final class OfficerReport extends Subject {

    /** Joins the organisation with its reports. */
    public OfficerReport(Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
    }

    /** Returns the year that it is about. */
    public int year() {
        return today().getYear() - 1;
    }

    /** Returns the last day for it. */
    public LocalDate due() {
        return LocalDate.of(year(), 12, 31)
                .plus(parameters().planning(decidingDay()).dpoReport());
    }

    /** Returns the first day of the reminder. */
    public LocalDate reminder() {
        return due().minus(parameters().planning(decidingDay()).dpoReportReminder());
    }

    /** Returns the first day on which one was delivered, or null when none is. */
    public @Nullable LocalDate deliveredOn() {
        return register().known(ArtefactType.DPO_REPORT, DpoAnnualReport.class).stream()
                .filter(report -> report.year() == year())
                .flatMap(report -> report.deliveredOn().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns whether contradictory reports hide one that came in time. */
    public boolean hidden() {
        LocalDate delivered = deliveredOn();
        return (delivered == null || delivered.isAfter(due())) && register().contradicted(ArtefactType.DPO_REPORT);
    }
}

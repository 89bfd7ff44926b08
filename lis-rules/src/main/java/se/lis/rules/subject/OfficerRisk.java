package se.lis.rules.subject;

import se.lis.core.artefact.Answer;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.DpoReportRisk;

/** A risk in a report of the data protection officer that was delivered. */
public final class OfficerRisk extends Subject {

    private final DpoReportRisk risk;

    /** Joins a risk with its report. */
    public OfficerRisk(DpoAnnualReport report, DpoReportRisk risk, Register register, Circumstances circumstances) {
        super(report, register, circumstances);
        this.risk = risk;
    }

    /** Returns what names the risk within its report. */
    public String risk() {
        return risk.id();
    }

    /** Returns whether an activity answers it; unknown where only one that does not tell of which report. */
    public Answer answered() {
        return register().answered(ActivityTargetKind.DPO_RISK, risk.id(), id());
    }
}

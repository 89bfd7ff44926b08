package se.lis.rules.view.planning;

import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A risk that a report of the data protection officer names. */
public final class OfficerRisk extends View {

    private final String path;

    /** Joins a risk with what its report is judged by. */
    public OfficerRisk(DpoAnnualReport report, int place, ViewContext context) {
        super(report, context);
        this.path = "risks[" + place + "]";
    }

    /** Returns whether the report was delivered. */
    public boolean isDelivered() {
        return given("deliveredOn").yes();
    }

    /** Returns what names the risk within its report. */
    public Known<String> risk() {
        return fact(path + ".id");
    }

    /**
     * Returns whether an activity answers it; unknown where only one does that does not state of which report the risk
     * is.
     */
    public Answer answered() {
        return answering(ActivityTargetKind.DPO_RISK, risk()).exists();
    }
}

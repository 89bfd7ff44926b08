package se.lis.rules.view.planning;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** The data protection officer's report on the last calendar year. */
public final class OfficerReport extends View {

    private static final String DELIVERED_ON = "deliveredOn";

    /** Joins the organisation with its reports. */
    public OfficerReport(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    /** Returns the last day of the year that it is about. */
    private Known<LocalDate> yearsEnd() {
        return thisDay().startOfYear().dayBefore();
    }

    /** Returns the year that it is about. */
    public Known<Integer> year() {
        return yearsEnd().year();
    }

    /** Returns the last day for it, by the time that was given on the first day after its year. */
    public Known<LocalDate> due() {
        return yearsEnd().plus(limitOn("planning.dpoReport", thisDay().startOfYear()));
    }

    /**
     * Returns the first day on which one was delivered; one that came in time is enough, whatever contradictory ones
     * say.
     */
    public Known<LocalDate> delivered() {
        Search delivered = among(ArtefactType.DPO_REPORT)
                .where(report -> report.<Integer>fact("year").same(year()))
                .where(report -> report.given(DELIVERED_ON));
        List<Known<LocalDate>> inTime = delivered.all().stream()
                .map(report -> report.<LocalDate>act(DELIVERED_ON))
                .filter(day -> day.atMost(due()).yes())
                .toList();
        return inTime.isEmpty() ? delivered.earliestDay(DELIVERED_ON) : Known.earliest(inTime);
    }
}

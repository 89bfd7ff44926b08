package se.lis.rules.comparison;

import se.lis.core.LisSnapshot;
import se.lis.core.comparison.Forecast;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.ComplianceEngine;

/** Looks ahead: see {@link ComplianceEngine#forecast}. */
public final class Forecaster {

    private Forecaster() {}

    /**
     * Returns what turns from a moment to the end of the local day so many days later.
     *
     * @param request the moment from which is looked ahead, and under which law
     * @param days how many days after that of the moment are looked at, 0 or more
     * @throws IllegalArgumentException if the number is negative, or the law of this library is not dated for the last day
     */
    public static Forecast forecast(
            ComplianceEngine engine, LisSnapshot register, AssessmentRequest request, int days) {
        return engine.forecast(register, request, days);
    }
}

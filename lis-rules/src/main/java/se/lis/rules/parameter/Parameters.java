package se.lis.rules.parameter;

import java.time.LocalDate;
import java.util.NavigableMap;

/** The dated parameters, by area. A day before the first covered one has the values of the first. */
public final class Parameters {

    private final NavigableMap<LocalDate, IncidentParameters> incident;

    /** Holds the parameters of each area by the first day on which they apply together. */
    public Parameters(NavigableMap<LocalDate, IncidentParameters> incident) {
        this.incident = incident;
    }

    /** Returns the parameters of incident management on a day. */
    public IncidentParameters incident(LocalDate day) {
        return on(incident, day);
    }

    private static <P> P on(NavigableMap<LocalDate, P> periods, LocalDate day) {
        var period = periods.floorEntry(day);
        return (period == null ? periods.firstEntry() : period).getValue();
    }
}

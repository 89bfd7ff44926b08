package se.lis.rules.parameter;

import java.time.Duration;

/**
 * The parameters of procurement and agreements on one day.
 *
 * @param incidentClause within how long a supplier is to tell of an incident
 */
public record ProcurementParameters(Duration incidentClause) {}

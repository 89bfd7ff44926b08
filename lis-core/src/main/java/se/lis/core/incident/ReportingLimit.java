package se.lis.core.incident;

import java.time.LocalDate;
import se.lis.core.assessment.Force;

/**
 * A limit that law sets for a step, from a day on until the next one's day.
 *
 * @param from the first day on which an incident that comes to be known falls under it
 * @param value how long, as ISO 8601 text: hours, or a period of days or months
 * @param force what stands behind it
 * @param source the id of the source that states it
 * @param provision the provision within the source
 * @param verified whether it was read in the source itself
 */
public record ReportingLimit(
        LocalDate from, String value, Force force, String source, String provision, boolean verified) {}

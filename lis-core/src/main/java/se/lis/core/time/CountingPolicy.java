package se.lis.core.time;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How a period of hours from the moment of awareness is counted. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum CountingPolicy {
    /** Hour by hour on the time line, weekends and all: the strictest reading, and the default. */
    STRICT,
    /**
     * From the next full hour, since the hour in which the event falls is not counted. Regulation (EEC, Euratom)
     * 1182/71 Article 3(1), 3(2)(a).
     */
    EU_1182_71_HOURS,
    /**
     * As {@link #EU_1182_71_HOURS}, and a period of two days or more holds at least two whole working days. Regulation
     * 1182/71 Article 3(5). Whether it governs GDPR Article 33 is contested, and that only whole local days count is
     * this project's reading.
     */
    EU_1182_71_TWO_WORKING_DAYS
}

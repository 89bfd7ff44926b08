package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A step of reporting an incident for which law sets a time. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ReportingStep {
    /** Notifying a personal data breach (Swedish: anmälan av personuppgiftsincident). GDPR Article 33(1). */
    BREACH_NOTIFICATION("breachNotification"),
    /** The early warning of a significant incident (Swedish: upplysning). SFS 2025:1506 2 kap. 5 §. */
    EARLY_WARNING("earlyWarning"),
    /** Notifying a significant incident (Swedish: incidentanmälan). SFS 2025:1506 2 kap. 6 §. */
    SIGNIFICANT_NOTIFICATION("significantNotification"),
    /** The same for a provider of trust services (Swedish: betrodda tjänster). SFS 2025:1506 2 kap. 6 §. */
    TRUST_SERVICE_NOTIFICATION("trustServiceNotification"),
    /** The final report on a significant incident (Swedish: slutrapport). SFS 2025:1506 2 kap. 8 §. */
    FINAL_REPORT("finalReport");

    private final String limit;

    ReportingStep(String limit) {
        this.limit = limit;
    }

    /** Returns the name of the limit in the data of {@link ReportingLimits}. */
    public String limit() {
        return limit;
    }
}

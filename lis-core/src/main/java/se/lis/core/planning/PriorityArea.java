package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** An area of the action plan (Swedish: prioriterat område), in the order in which a reader sees them. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum PriorityArea {
    /** The local instruction (Swedish: lokal anvisning). */
    LOCAL_INSTRUCTION,
    /** Planning and follow-up (Swedish: planering och uppföljning). */
    PLANNING_AND_FOLLOW_UP,
    /** Information classification (Swedish: informationsklassning). */
    INFORMATION_CLASSIFICATION,
    /** Access management (Swedish: behörighetshantering). */
    ACCESS_MANAGEMENT,
    /** Incident management (Swedish: incidenthantering). */
    INCIDENT_MANAGEMENT,
    /** Continuity management (Swedish: kontinuitetshantering). */
    CONTINUITY_MANAGEMENT,
    /** Procurement and development (Swedish: upphandling och utveckling). */
    PROCUREMENT_AND_DEVELOPMENT,
    /** Data protection (Swedish: dataskydd); for grouping only. */
    DATA_PROTECTION,
    /** Training (Swedish: utbildning); for grouping only. */
    TRAINING;

    /** Returns whether it is one of the seven areas of the action plan, and not for grouping only. */
    public boolean inActionPlan() {
        return this != DATA_PROTECTION && this != TRAINING;
    }
}

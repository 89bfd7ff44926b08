package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A working method of the materiality and risk analysis (Swedish: arbetssätt). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum WorkingMethod {
    /** Access management (Swedish: behörighetshantering). */
    ACCESS_MANAGEMENT,
    /** Incident management (Swedish: incidenthantering). */
    INCIDENT_MANAGEMENT,
    /** Information classification (Swedish: informationsklassning). */
    INFORMATION_CLASSIFICATION,
    /** Information security in procurement (Swedish: informationssäkerhet i upphandling). */
    INFORMATION_SECURITY_IN_PROCUREMENT,
    /** Implementing the local instruction (Swedish: införande av lokal anvisning). */
    LOCAL_INSTRUCTION
}

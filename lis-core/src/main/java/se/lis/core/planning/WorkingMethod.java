package se.lis.core.planning;

/** A working method of the materiality and risk analysis (Swedish: arbetssätt). */
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

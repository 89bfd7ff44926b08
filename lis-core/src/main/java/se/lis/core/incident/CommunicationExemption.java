package se.lis.core.incident;

/** Why the people concerned need not be informed one by one. GDPR Article 34(3). */
public enum CommunicationExemption {
    /** The data was protected, for example encrypted (Swedish: skyddade uppgifter). Article 34(3)(a). */
    DATA_PROTECTED,
    /** Later measures removed the high risk (Swedish: efterföljande åtgärder). Article 34(3)(b). */
    LATER_MEASURES,
    /** Informing each would take disproportionate effort (Swedish: oproportionell ansträngning). Article 34(3)(c). */
    DISPROPORTIONATE_EFFORT
}

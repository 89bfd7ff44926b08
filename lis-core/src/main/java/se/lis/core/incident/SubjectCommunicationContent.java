package se.lis.core.incident;

/** What the communication to the people concerned is to contain. GDPR Article 34(2). */
public enum SubjectCommunicationContent {
    /** A description of the breach in plain language (Swedish: tydlig och klar beskrivning). */
    PLAIN_DESCRIPTION,
    /** The data protection officer or another contact (Swedish: kontaktpunkt). Article 33(3)(b). */
    CONTACT,
    /** The likely consequences (Swedish: sannolika konsekvenser). Article 33(3)(c). */
    CONSEQUENCES,
    /** The measures taken or proposed (Swedish: åtgärder). Article 33(3)(d). */
    MEASURES
}

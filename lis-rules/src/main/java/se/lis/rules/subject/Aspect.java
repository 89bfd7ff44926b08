package se.lis.rules.subject;

import java.util.Optional;
import se.lis.core.classification.InformationClassification;

/** An aspect of security in which information is classified. */
public enum Aspect {
    /** Confidentiality (Swedish: konfidentialitet). */
    CONFIDENTIALITY,
    /** Integrity (Swedish: riktighet). */
    INTEGRITY,
    /** Availability (Swedish: tillgänglighet). */
    AVAILABILITY,
    /** Traceability (Swedish: spårbarhet); not every method uses it. */
    TRACEABILITY;

    /** Returns the level of a classification in this aspect, or empty when none is set. */
    public Optional<Integer> level(InformationClassification classification) {
        return switch (this) {
            case CONFIDENTIALITY -> classification.confidentiality();
            case INTEGRITY -> classification.integrity();
            case AVAILABILITY -> classification.availability();
            case TRACEABILITY -> classification.traceability();
        };
    }
}

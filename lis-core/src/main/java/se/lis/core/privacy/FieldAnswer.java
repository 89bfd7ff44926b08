package se.lis.core.privacy;

/** How a field of the register of processing was answered; a field nobody answered has no answer. */
public enum FieldAnswer {
    /** The field says something (Swedish: angivet). */
    GIVEN,
    /** The field was answered with none, or that it does not apply (Swedish: ej tillämpligt). */
    NOT_APPLICABLE
}

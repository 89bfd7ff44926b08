package se.lis.core.assessment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How much a finding matters, least first. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Severity {
    /** Put right when convenient (Swedish: låg). */
    LOW,
    /** Put right in the ordinary course of work (Swedish: medel). */
    MEDIUM,
    /** Put right soon (Swedish: hög). */
    HIGH,
    /** Act now (Swedish: kritisk). */
    CRITICAL;

    /** Returns the next severity up, or the highest for the highest. */
    public Severity raised() {
        return switch (this) {
            case LOW -> MEDIUM;
            case MEDIUM -> HIGH;
            case HIGH, CRITICAL -> CRITICAL;
        };
    }

    /** Returns the next severity down, or the lowest for the lowest. */
    public Severity lowered() {
        return switch (this) {
            case LOW, MEDIUM -> LOW;
            case HIGH -> MEDIUM;
            case CRITICAL -> HIGH;
        };
    }
}

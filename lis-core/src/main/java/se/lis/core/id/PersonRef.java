package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An opaque reference to a person, never a name: a register of information security is not a staff register.
 *
 * @param value the reference that the organisation chose
 */
public record PersonRef(@JsonValue String value) implements Comparable<PersonRef> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is blank or holds a control character or a vertical bar
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonRef {
        if (value.isBlank() || value.indexOf('|') >= 0 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a person reference must say something and hold no control character and no '|'");
        }
    }

    /** Returns the reference with the given text. */
    public static PersonRef of(String value) {
        return new PersonRef(value);
    }

    @Override
    public int compareTo(PersonRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

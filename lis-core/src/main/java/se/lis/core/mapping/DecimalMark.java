package se.lis.core.mapping;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.regex.Pattern;
import se.lis.core.form.OwnForm;

/** What stands before the decimals of a number; the other one then stands between groups of three. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum DecimalMark {
    /** A comma, as in Swedish: {@code 1.240,5}. */
    COMMA(',', '.'),
    /** A point, as in English: {@code 1,240.5}. */
    POINT('.', ',');

    private final char character;
    private final char group;
    private final Pattern grouped;

    DecimalMark(char character, char group) {
        this.character = character;
        this.group = group;
        this.grouped = Pattern.compile("[+-]?\\d{1,3}(?:\\" + group + "\\d{3})+(?:\\" + character + "\\d+)?");
    }

    /** Returns the character. */
    char character() {
        return character;
    }

    /** Returns what stands between groups. */
    char group() {
        return group;
    }

    /** Returns what a number in groups looks like. */
    Pattern grouped() {
        return grouped;
    }
}

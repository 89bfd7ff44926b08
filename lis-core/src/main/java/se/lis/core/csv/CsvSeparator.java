package se.lis.core.csv;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What stands between two cells of a row. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum CsvSeparator {
    /** A semicolon, as spreadsheets with Swedish settings write it. */
    SEMICOLON(';'),
    /** A comma, as RFC 4180 has it. */
    COMMA(','),
    /** A tab, as many systems export. */
    TAB('\t');

    private final char character;

    CsvSeparator(char character) {
        this.character = character;
    }

    /** Returns the character. */
    public char character() {
        return character;
    }
}

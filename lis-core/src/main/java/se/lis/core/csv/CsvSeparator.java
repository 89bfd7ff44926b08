package se.lis.core.csv;

/** What stands between two cells of a row. */
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

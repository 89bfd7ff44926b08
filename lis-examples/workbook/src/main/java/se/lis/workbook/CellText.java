package se.lis.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as workbooks write them: what XML can't hold or would change stands as {@code _x001B_} (ECMA-376, ST_Xstring). */
final class CellText {

    /** Control characters, carriage returns, which XML turns into new lines, and underscores that look like an escape. */
    private static final Pattern TO_ESCAPE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Returns a text as a workbook writes it. */
    static String escaped(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(match -> String.format(
                        Locale.ROOT, "_x%04X_", (int) match.group().charAt(0)));
    }

    /** Returns the text that a workbook's writing stands for. */
    static String unescaped(String written) {
        return ESCAPE.matcher(written)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}

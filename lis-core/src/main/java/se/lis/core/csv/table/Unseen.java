package se.lis.core.csv.table;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a text holds that its writer did not mean: letters that were lost or broken on the way, and characters that nobody sees. */
final class Unseen {

    private static final char LOST = '\uFFFD';

    /** UTF-8 that was read as Windows-1252 or ISO-8859-1: in none of the languages of Europe these follow on each other. */
    private static final Pattern BROKEN = Pattern.compile(
            "[\u00C2\u00C3][\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D"
                    + "\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]");

    private Unseen() {}

    /** Returns what is to be said of a text, or empty. */
    static Optional<String> in(String text) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        String what = null;
        if (text.indexOf(LOST) >= 0) {
            what = "has signs in the place of letters that were lost";
        } else if (BROKEN.matcher(text).find()) {
            what = "has letters that were broken where the file was made, as \u00C3\u00A4 in the place of \u00E4";
        } else if (text.codePoints().anyMatch(Unseen::isUnseen)) {
            what = "has characters that are not seen";
        }
        return Optional.ofNullable(what)
                .map(words -> "'" + Problem.shown(text) + "' " + words + "; it was taken as it stands");
    }

    /** Most texts are plain, and there are very many. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(int letter) {
        return letter != '\n'
                && letter != '\r'
                && letter != '\t'
                && (Character.getType(letter) == Character.CONTROL || Character.getType(letter) == Character.FORMAT);
    }
}

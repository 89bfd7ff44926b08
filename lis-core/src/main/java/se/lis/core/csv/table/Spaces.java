package se.lis.core.csv.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what nobody sees: space around them, spaces that do not break, letters in two parts. */
public final class Spaces {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F\\uFEFF]+");

    /** The first character that combines with the one before it; a text without such and what follows is composed. */
    private static final char COMBINING = '\u0300';

    private Spaces() {}

    /** Returns a text with one space for any within and none around it, and each letter composed (Unicode's form NFC). */
    public static String plain(String text) {
        return isPlain(text)
                ? text
                : composed(SPACE.matcher(text).replaceAll(" ").strip());
    }

    /** Returns whether a text is plain for certain; most are, and there are very many. */
    private static boolean isPlain(String text) {
        boolean word = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ' '
                    ? !word
                    : letter <= ' '
                            || letter == '\u00A0'
                            || letter >= COMBINING
                            || (letter >= '\u007F' && letter < '\u00A0')) {
                return false;
            }
            word = letter != ' ';
        }
        return word || text.isEmpty();
    }

    /** Returns a text as values are looked up: plain, whatever the case of its letters. */
    public static String key(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    /** Returns whether a text says nothing. */
    public static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character)
                    && character != '\u00A0'
                    && character != '\u202F'
                    && character != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    /** Returns a text without any space. */
    public static String none(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    /** Returns a text with each letter composed (Unicode's form NFC). */
    public static String composed(String text) {
        return isBelowCombining(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isBelowCombining(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= COMBINING) {
                return false;
            }
        }
        return true;
    }
}

package se.lis.core.text;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Texts of others as a terminal, a log and a message can show them: on one line, without what moves a cursor, hides or turns letters
 * around, and of bounded length.
 */
public final class Printable {

    /** How much of a value a message shows, in characters. */
    public static final int BRIEF = 60;

    /** How much of what an artefact is called is shown beside other things, in characters; a register keeps all of it. */
    public static final int NAME = 100;

    private static final int BEGINNING_OF_PLANES = 0x10000;

    private Printable() {}

    /** Returns a text with each character that is no letter, mark, figure, sign or plain space written as its number. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(Printable::steers)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            if (!steers(letter)) {
                shown.appendCodePoint(letter);
            } else if (letter < BEGINNING_OF_PLANES) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", letter));
            } else {
                shown.append(String.format(Locale.ROOT, "\\u{%x}", letter));
            }
        });
        return shown.toString();
    }

    /** Returns the beginning of a value on one line, of {@value #BRIEF} characters at most; see {@link #line}. */
    public static String brief(Object value) {
        return line(cut(String.valueOf(value), BRIEF));
    }

    /** Returns what an artefact is called as findings, tables and pages show it: its beginning, of {@value #NAME} characters at most. */
    public static String name(String name) {
        return cut(name, NAME);
    }

    /** Returns so many characters of a text at most, and says that there are more. */
    public static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end) + "…";
    }

    /**
     * Returns the first of many texts and how many more there are.
     *
     * @param most how many texts are shown
     * @param between what stands between two
     */
    public static String first(Collection<String> texts, int most, String between) {
        String first = texts.stream().limit(most).collect(Collectors.joining(between));
        int more = texts.size() - most;
        return more > 0 ? first + between + "and " + more + " more" : first;
    }

    /** Returns whether a character controls, is not seen, turns letters around or ends a line: none that a reader can see. */
    public static boolean steers(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}

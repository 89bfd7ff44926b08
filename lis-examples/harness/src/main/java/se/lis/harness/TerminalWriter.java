package se.lis.harness;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.Pattern;
import se.lis.core.text.Printable;

/**
 * Writes text so that nothing in it steers a terminal: control characters, and those that turn the direction of text or end a line out of
 * sight, are shown as {@code \}{@code uXXXX}. Within JSON that is the same value.
 *
 * <p>Line feeds and tabs stay, and colours where the terminal shows any.
 */
final class TerminalWriter extends Writer {

    private static final char ESCAPE = '\u001b';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0x00AD;

    /** The start of a sequence that sets colours, as far as it has come. */
    private static final Pattern COLOUR_SO_FAR = Pattern.compile("\u001b(\\[[0-9;]{0,20}m?)?");

    private final Writer out;
    private final boolean colours;

    /** What is held back until it is known what it is: the first half of a character, or of a colour. */
    private final StringBuilder held = new StringBuilder();

    TerminalWriter(Writer out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        StringBuilder shown = new StringBuilder(length + 16);
        for (int at = from; at < from + length; at++) {
            add(text[at], shown);
        }
        out.write(shown.toString());
    }

    private void add(char next, StringBuilder shown) {
        if (held.length() > 0) {
            char first = held.charAt(0);
            if (Character.isHighSurrogate(first) && Character.isLowSurrogate(next)) {
                held.setLength(0);
                show(Character.toCodePoint(first, next), shown);
                return;
            }
            held.append(next);
            if (first == ESCAPE && COLOUR_SO_FAR.matcher(held).matches()) {
                if (next == 'm') {
                    shown.append(held);
                    held.setLength(0);
                }
                return;
            }
            held.setLength(held.length() - 1);
            release(shown);
        }
        if (Character.isHighSurrogate(next) || (colours && next == ESCAPE)) {
            held.append(next);
        } else {
            show(next, shown);
        }
    }

    /** Shows what was held back and turned out to be nothing of its own. */
    private void release(StringBuilder shown) {
        String rest = held.toString();
        held.setLength(0);
        rest.chars().forEach(each -> show(each, shown));
    }

    private static void show(int character, StringBuilder shown) {
        if (harmless(character)) {
            shown.appendCodePoint(character);
        } else {
            for (char unit : Character.toChars(character)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }

    private static boolean harmless(int character) {
        return switch (character) {
            case '\n', '\t', ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER, SOFT_HYPHEN -> true;
            default -> !Printable.steers(character);
        };
    }

    @Override
    public void flush() throws IOException {
        StringBuilder rest = new StringBuilder();
        release(rest);
        out.write(rest.toString());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}

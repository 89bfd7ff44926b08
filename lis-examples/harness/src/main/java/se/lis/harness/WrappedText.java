package se.lis.harness;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in lines that fit where they are read. */
final class WrappedText {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private WrappedText() {}

    /** Breaks a text between words and prints it; what follows the first line stands under it. */
    static void print(PrintWriter out, int width, String indent, String text) {
        lines(width, indent, text).forEach(out::println);
    }

    /** Returns a text broken between words; what follows the first line stands under it. */
    static List<String> lines(int width, String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        String hanging = " ".repeat(indent.length());
        boolean fresh = true;
        for (String word : WORDS.split(text.strip(), -1)) {
            if (!fresh && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(hanging);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }
}

package se.lis.report.document;

import java.util.regex.Pattern;

/** Texts of a register, as documents and pages show them. */
public final class ShownText {

    /** What would turn a line around or break it: control characters and the marks of writing direction. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF\\p{Cs}]");

    private ShownText() {}

    /** Returns a text of the register so that it can't disturb what stands around it; what it had of that is visible. */
    public static String of(String text) {
        return UNSAFE.matcher(text).replaceAll("\uFFFD");
    }
}

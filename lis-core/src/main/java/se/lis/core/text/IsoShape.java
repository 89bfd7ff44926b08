package se.lis.core.text;

/** Whether a text has the shape in which registers write a day or a moment; whether there is such a day is not looked at. */
public final class IsoShape {

    private static final char[] DAY = "0000-00-00".toCharArray();
    private static final char[] MOMENT = "0000-00-00T00:00:00Z".toCharArray();

    private IsoShape() {}

    /** Returns whether a text is written as {@code 2026-11-01}. */
    public static boolean isDay(String text) {
        return has(DAY, text);
    }

    /** Returns whether a text is written as {@code 2026-11-01T09:30:00Z}. */
    public static boolean isMoment(String text) {
        return has(MOMENT, text);
    }

    /** Returns the shape of a moment, with noughts for figures. */
    static char[] moment() {
        return MOMENT.clone();
    }

    private static boolean has(char[] shape, String text) {
        if (text.length() != shape.length) {
            return false;
        }
        for (int i = 0; i < shape.length; i++) {
            char letter = text.charAt(i);
            if (shape[i] == '0' ? letter < '0' || letter > '9' : letter != shape[i]) {
                return false;
            }
        }
        return true;
    }
}

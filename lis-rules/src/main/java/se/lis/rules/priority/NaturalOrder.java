package se.lis.rules.priority;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which people of a language look names up: å, ä, ö where the alphabet has them, and app-9 before app-10. */
public final class NaturalOrder implements Comparator<String> {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private final Collator letters;

    /** Orders by the alphabet of a language. */
    public NaturalOrder(Locale locale) {
        letters = Collator.getInstance(locale);
    }

    @Override
    public int compare(String one, String other) {
        Matcher ones = PART.matcher(one);
        Matcher others = PART.matcher(other);
        while (ones.find()) {
            if (!others.find()) {
                return 1;
            }
            int compared = part(ones.group(), others.group());
            if (compared != 0) {
                return compared;
            }
        }
        return others.find() ? -1 : one.compareTo(other);
    }

    private int part(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        return number ? number(one, other) : letters.compare(one, other);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    /** Of numbers of any length, without leading zeros the longer is the greater. */
    private static int number(String one, String other) {
        String first = significant(one);
        String second = significant(other);
        int longer = Integer.compare(first.length(), second.length());
        return longer == 0 ? first.compareTo(second) : longer;
    }

    private static String significant(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}

package se.lis.core.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Spaces;

/** Numbers as people and spreadsheets write them: {@code 1 240}, {@code 1.240,00}, {@code 1.24E3}. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPS = Pattern.compile("[+-]?\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private Numbers() {}

    /**
     * Returns the number that a text states, or empty when it states none.
     *
     * @param decimal what stands before decimals, or empty when the text shows it
     * @throws IllegalArgumentException if the text can be two numbers, such as {@code 1,240}
     */
    static Optional<BigDecimal> of(String text, Optional<DecimalMark> decimal) {
        String number = Spaces.plain(text).replace('\u2212', '-').replace("'", "");
        if (GROUPS.matcher(number).matches()) {
            number = Spaces.none(number);
        }
        if (decimal.isEmpty() && ONE_GROUP.matcher(number).matches()) {
            throw new IllegalArgumentException("'" + Problem.shown(text) + "' can be "
                    + number.replace(",", "").replace(".", "") + " or " + number.replace(',', '.')
                    + "; say what stands before decimals, as 'decimal: comma' or 'decimal: point'");
        }
        DecimalMark mark = decimal.orElseGet(() -> shown(text));
        if (mark.grouped().matcher(number).matches()) {
            number = number.replace(String.valueOf(mark.group()), "");
        }
        if (number.indexOf(mark.group()) >= 0) {
            return Optional.empty();
        }
        number = number.replace(mark.character(), '.');
        return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    /** Decimals stand last; what is there twice stands between groups. */
    private static DecimalMark shown(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && text.indexOf(',') < comma) {
            return DecimalMark.POINT;
        }
        if (point >= 0 && text.indexOf('.') < point) {
            return DecimalMark.COMMA;
        }
        return comma > point ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}

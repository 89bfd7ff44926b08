package se.lis.core.assessment.proof;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import se.lis.core.form.OwnForm;

/** How the two sides of a comparison that decided a finding stand to each other. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ComparisonOperator {
    /** The left moment, day or month is later than the right; of a day and a moment, the local days are compared. */
    AFTER,
    /** The left moment, day or month is earlier than the right; of a day and a moment, the local days are compared. */
    BEFORE,
    /** The left number or duration is greater than the right. */
    ABOVE,
    /** The left number or duration is not less than the right. */
    AT_LEAST,
    /** The left number or duration is less than the right. */
    BELOW,
    /** The left list has at least one member, and all of them are members of the right. */
    LACKS;

    /**
     * Returns whether two values stand to each other so; false when they are of kinds that it can't compare.
     *
     * @param left the left side
     * @param right the right side
     * @param zone the zone that gives moments their day
     */
    public boolean holds(Scalar left, Scalar right, ZoneId zone) {
        try {
            return switch (this) {
                case AFTER -> inTime(left, right, zone) > 0;
                case BEFORE -> inTime(left, right, zone) < 0;
                case ABOVE -> inSize(left, right) > 0;
                case AT_LEAST -> inSize(left, right) >= 0;
                case BELOW -> inSize(left, right) < 0;
                case LACKS ->
                    left.raw() instanceof List<?> lacking
                            && right.raw() instanceof List<?> required
                            && !lacking.isEmpty()
                            && new HashSet<Object>(required).containsAll(lacking);
            };
        } catch (DateTimeException ofAnotherKind) {
            return false;
        }
    }

    private static int inTime(Scalar left, Scalar right, ZoneId zone) {
        String one = left.toString();
        String other = right.toString();
        return moment(one) && moment(other)
                ? Instant.parse(one).compareTo(Instant.parse(other))
                : day(one, zone).compareTo(day(other, zone));
    }

    private static boolean moment(String text) {
        return text.indexOf('T') > 0;
    }

    private static LocalDate day(String text, ZoneId zone) {
        if (moment(text)) {
            return LocalDate.ofInstant(Instant.parse(text), zone);
        }
        return text.length() == "2024-01".length() ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    private static int inSize(Scalar left, Scalar right) {
        return left.raw() instanceof Long one && right.raw() instanceof Long other
                ? one.compareTo(other)
                : Duration.parse(left.toString()).compareTo(Duration.parse(right.toString()));
    }
}

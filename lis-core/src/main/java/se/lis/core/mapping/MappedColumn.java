package se.lis.core.mapping;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.csv.LisCsv;

/** What one column of a city's own file says of an artefact. */
@Value.Immutable
public interface MappedColumn {

    /** Returns the heading of the column; spaces around it and line breaks in it do not count. */
    String heading();

    /**
     * Returns the attribute, as {@link LisCsv#columns} names it; {@code [n]} stands for a number that each value of the
     * cell gets in turn.
     */
    String to();

    /** Returns the headings of the columns whose cells follow, such as the time after the day; empty: none. */
    List<String> and();

    /** Returns what stands between those cells once they are one text; a space unless another is set. */
    @Value.Default
    default String joinedBy() {
        return " ";
    }

    /** Returns the text before whose first occurrence a value ends, such as the colon after an id; or empty. */
    Optional<String> before();

    /** Returns the text after whose last occurrence a value begins, such as the slash of a path; or empty. */
    Optional<String> after();

    /** Returns texts that are taken away where a cell begins or ends with them, whatever their case; empty: none. */
    List<String> without();

    /**
     * Returns the translations of cells, whatever the case of their letters; an empty text means that nothing is said.
     * Empty: none.
     */
    Map<String, String> values();

    /** Returns the translation of every other text that is not blank, or empty when there is none. */
    Optional<String> otherwise();

    /** Returns what stands between several values in a cell, or empty when it holds one. */
    Optional<String> between();

    /** Returns what is put before an id or a text, or empty for nothing. */
    Optional<String> prefix();

    /** Returns what is put after an id or a text, or empty for nothing. */
    Optional<String> suffix();

    /** Returns the patterns of a day or moment, of which the first that fits counts; empty: those of the mapping. */
    List<String> formats();

    /** Returns the time of day of a moment whose cell has none, or empty when all have it. */
    Optional<LocalTime> time();

    /** Returns what a length of time, or what {@link #plus} adds, is counted in, such as {@code minutes}; or empty. */
    Optional<String> unit();

    /** Returns what a number is multiplied by, or empty for nothing. */
    Optional<BigDecimal> factor();

    /** Returns the heading of the column whose number is added to the day or moment, or empty for none. */
    Optional<String> plus();

    /**
     * Returns whether ids that are equal get a number, the second {@code -2} and so on. Rows that are equal in this column
     * must keep their order, so that ids stay.
     */
    @Value.Default
    default boolean numbered() {
        return false;
    }

    /**
     * Returns the texts that are counted: the attribute is the number of the artefact's rows that have one of them here,
     * {@code *} for any. The rows themselves are not kept. Empty: the cell itself says it.
     */
    List<String> counted();

    /** Returns the heading of the column of which each text is counted once, such as a person's number; or empty. */
    Optional<String> distinct();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableMappedColumn.Builder {}
}

package se.lis.core.csv;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

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

    /** Returns the pattern of a day or moment, or empty for that of the mapping. */
    Optional<String> format();

    /** Returns the time of day that a moment gets whose pattern has none, or empty when patterns have it. */
    Optional<LocalTime> time();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableMappedColumn.Builder {}
}

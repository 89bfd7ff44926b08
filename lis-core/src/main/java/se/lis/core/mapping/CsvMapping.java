package se.lis.core.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvSeparator;

/**
 * How a file with columns of a city's own becomes artefacts of one type: what {@link CsvImport} reads by.
 *
 * <p>Building one checks it against the model, so that a mapping that is there can be followed. A column without a heading
 * is called by its place: {@code column 1}.
 */
@Value.Immutable
public interface CsvMapping {

    /** Returns the JSON name of the list that the artefacts belong to, such as {@code incidents}. */
    String table();

    /** Returns how the file is written; UTF-8 unless another is set. A workbook states this itself. */
    @Value.Default
    default CsvEncoding encoding() {
        return CsvEncoding.UTF_8;
    }

    /** Returns what stands between cells, or empty when the file shows it. */
    Optional<CsvSeparator> separator();

    /** Returns the name of the workbook's sheet, or empty when it has one that is seen. */
    Optional<String> sheet();

    /** Returns the number of the row that has the headings; the first unless another is set. */
    @Value.Default
    default int header() {
        return 1;
    }

    /** Returns the zone of the moments that state none, or empty for that of the organisation. */
    Optional<ZoneId> zone();

    /** Returns the patterns of days, such as {@code yyyy-MM-dd}, of which the first that fits counts; empty: none. */
    List<String> days();

    /** Returns the patterns of moments, such as {@code yyyy-MM-dd HH:mm}, of which the first that fits counts; empty: none. */
    List<String> moments();

    /** Returns the language of the names of months and days of the week in patterns, sv or en, or empty when there are none such. */
    Optional<String> language();

    /** Returns the first of the hundred years in which years of two figures lie, or empty when there are none such. */
    Optional<Integer> century();

    /** Returns what stands before the decimals of a number, or empty when the numbers show it. */
    Optional<DecimalMark> decimal();

    /** Returns the texts of cells that say nothing, such as {@code NULL}, in every column; empty: blank cells alone. */
    List<String> blank();

    /** Returns the rows that are meant: by heading, the texts of which the cell has one; empty: all. */
    Map<String, List<String>> only();

    /** Returns the rows that are not meant: by heading, the texts of which the cell has one; empty: none. */
    Map<String, List<String>> skip();

    /** Returns whether rows with one id are one artefact: their lists grow together, and all else must agree. */
    @Value.Default
    default boolean merged() {
        return false;
    }

    /** Returns which columns of the file are rows of their own, or empty when none is. */
    Optional<WideFile> wide();

    /** Returns how several rows of the file are one, or empty when each is. */
    Optional<LongFile> tall();

    /** Returns the columns that say something of an artefact. */
    List<MappedColumn> columns();

    /** Returns the texts that every artefact has, by attribute, written as in CSV; empty: none. */
    Map<String, String> fixed();

    /** Returns the headings of columns that are left out; empty: none. */
    Set<String> ignored();

    /** Returns the new id of each artefact of the list that went by another one in the register; empty: none. */
    Map<String, String> renames();

    /**
     * Checks the mapping against the model.
     *
     * @throws CsvMappingException if it can't be followed, with all that is wrong
     */
    @Value.Check
    default void check() {
        List<CsvMappingProblem> problems = new MappingCheck(this).problems();
        if (!problems.isEmpty()) {
            throw new CsvMappingException(problems);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCsvMapping.Builder {}
}

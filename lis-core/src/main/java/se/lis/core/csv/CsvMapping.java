package se.lis.core.csv;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How a file with columns of a city's own becomes artefacts of one type: what {@link CsvImport} reads by.
 *
 * <p>Building one checks it against the model, so that a mapping that is there can be followed.
 */
@Value.Immutable
public interface CsvMapping {

    /** Returns the JSON name of the list that the artefacts belong to, such as {@code incidents}. */
    String table();

    /** Returns how the file is written; UTF-8 unless another is set. */
    @Value.Default
    default CsvEncoding encoding() {
        return CsvEncoding.UTF_8;
    }

    /** Returns what stands between cells, or empty when the header row decides. */
    Optional<CsvSeparator> separator();

    /** Returns the zone of the moments that state none, or empty when all state theirs. */
    Optional<ZoneId> zone();

    /** Returns the pattern of days, such as {@code yyyy-MM-dd}, or empty for the register's own form. */
    Optional<String> days();

    /** Returns the pattern of moments, such as {@code yyyy-MM-dd HH:mm}, or empty for the register's own form. */
    Optional<String> moments();

    /** Returns the columns that say something of an artefact. */
    List<MappedColumn> columns();

    /** Returns the texts that every artefact has, by attribute, written as in CSV; empty: none. */
    Map<String, String> fixed();

    /** Returns the headings of columns that are left out; empty: none. */
    Set<String> ignored();

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

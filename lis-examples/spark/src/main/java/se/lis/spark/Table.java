package se.lis.spark;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The tables that tasks fill, with their columns and the order of their rows.
 *
 * <p>Tasks write the rows of all tables to one intermediate table, so that a register is judged once whatever is written of
 * it; a row there has one field for each table, and all but one are null.
 */
enum Table {

    /** Every document of the input and whether it was judged. */
    REGISTERS("""
            file STRING NOT NULL, position BIGINT NOT NULL, organisation STRING, fate STRING NOT NULL,
            document_digest STRING NOT NULL, snapshot_digest STRING, complete BOOLEAN, artefacts BIGINT, findings INT,
            entry_digest STRING NOT NULL
            """, "file position"),

    /** The findings. */
    FINDINGS("""
            organisation STRING NOT NULL, number INT NOT NULL, id STRING NOT NULL, rule STRING NOT NULL,
            rule_version STRING NOT NULL, area STRING NOT NULL, kind STRING NOT NULL, severity STRING NOT NULL,
            force STRING NOT NULL, subject_type STRING NOT NULL, subject STRING NOT NULL, unit STRING,
            waived BOOLEAN NOT NULL, deciding_day DATE, due_at TIMESTAMP, due_by DATE, responsible_role STRING,
            finding STRING NOT NULL
            """, "organisation number"),

    /** The outcome of each rule in each register. */
    OUTCOMES("""
            organisation STRING NOT NULL, rule STRING NOT NULL, rule_version STRING NOT NULL, area STRING NOT NULL,
            status STRING NOT NULL, reason STRING, examined INT NOT NULL, satisfied INT NOT NULL,
            violated INT NOT NULL, undetermined INT NOT NULL, upcoming INT NOT NULL, waived INT NOT NULL,
            not_yet_due INT NOT NULL
            """, "organisation rule"),

    /** The documents that gave no assessment, and why. */
    QUARANTINE("""
            file STRING NOT NULL, position BIGINT NOT NULL, organisation STRING, reason STRING NOT NULL,
            artefact_type STRING, artefact STRING, field STRING, pointer STRING NOT NULL, line INT NOT NULL,
            column INT NOT NULL, detail STRING NOT NULL
            """, "file position");

    /** The column of {@link #REGISTERS} that proves, before a run is kept, that no document was lost; kept nowhere. */
    static final String ENTRY = "entry_digest";

    private final String columns;
    private final String order;

    Table(String columns, String order) {
        this.columns = columns;
        this.order = order;
    }

    /** Returns the columns that put the rows into one order, whatever task made them. */
    Column[] order() {
        return Stream.of(order.split(" ", -1)).map(functions::col).toArray(Column[]::new);
    }

    /** Returns whether the table is large, and each row is an organisation's. */
    boolean bucketed() {
        return this == FINDINGS || this == OUTCOMES;
    }

    /** Returns the table's name, which is its folder's too. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the form of intermediate rows: a field for each table. */
    static StructType intermediate() {
        StructType all = new StructType();
        for (Table table : values()) {
            all = all.add(table.folder(), StructType.fromDDL(table.columns.replace('\n', ' ')), true);
        }
        return all;
    }
}

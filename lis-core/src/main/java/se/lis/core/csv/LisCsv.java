package se.lis.core.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Column;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Row;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.TableWriter;
import se.lis.core.file.FileProblem;
import se.lis.core.file.WholeFile;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/**
 * Reads and writes artefacts as CSV (RFC 4180, UTF-8): one file a list, one row an artefact, a folder a register.
 *
 * <p>The values are those of JSON and are checked by the same rules. Reading takes files with a semicolon or a comma, with
 * a byte-order mark or without; what stands here is for writing. Equal values give equal bytes. Immutable and thread-safe.
 */
public final class LisCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final LisCsv STANDARD = new LisCsv(CsvSeparator.SEMICOLON, true);

    private final CsvSeparator separator;
    private final boolean byteOrderMark;

    private LisCsv(CsvSeparator separator, boolean byteOrderMark) {
        this.separator = separator;
        this.byteOrderMark = byteOrderMark;
    }

    /** Returns the form that a spreadsheet with Swedish settings opens by itself: semicolons and a byte-order mark. */
    public static LisCsv standard() {
        return STANDARD;
    }

    /** Returns the form with another separator. */
    public LisCsv withSeparator(CsvSeparator other) {
        return new LisCsv(other, byteOrderMark);
    }

    /** Returns the form with or without a byte-order mark. */
    public LisCsv withByteOrderMark(boolean marked) {
        return new LisCsv(separator, marked);
    }

    /** Returns the name of the file of a type's artefacts in a folder, for example {@code roleAssignments.csv}. */
    public static String fileName(ArtefactType type) {
        return type.listName() + Folder.SUFFIX;
    }

    /**
     * Returns the names of all columns that the file of a class of artefact can have, {@code id} first; {@code [n]}
     * stands for a number from 1.
     */
    public static List<String> columns(Class<? extends Artefact> type) {
        return Column.known(type);
    }

    /**
     * Returns the artefacts of a file, in the order of its rows.
     *
     * @param source the name of the file, for messages
     * @throws CsvFormatException if the file does not hold such artefacts, with all that is wrong
     * @throws UncheckedIOException if the stream can't be read
     */
    public <A extends Artefact> List<A> read(InputStream in, Class<A> type, String source) {
        Problems problems = new Problems();
        List<A> artefacts = new ArrayList<>();
        TableReader reader = new TableReader(source, type, problems);
        CsvTable table = reader.table(bytes(in, source));
        List<Row> rows = table.columns().isEmpty() ? List.of() : reader.rows(table, new Forms(Optional.empty()));
        for (Row row : rows) {
            try {
                row.json(note -> {})
                        .map(object -> row.bound(object, type))
                        .ifPresentOrElse(artefacts::add, () -> row.problems().forEach(problems::add));
            } catch (RegisterFormatException refused) {
                row.problems().forEach(problems::add);
            }
        }
        refuse(problems);
        return artefacts;
    }

    /** Returns the file of some artefacts, in their order. */
    public <A extends Artefact> byte[] write(List<A> artefacts, Class<A> type) {
        return file(type, artefacts.stream().map(TableWriter::tree).toList());
    }

    /**
     * Returns the register that a folder holds: {@code snapshot.csv}, {@code organisation.csv}, and a file for each list
     * that is not empty, under the list's JSON name.
     *
     * @throws CsvFormatException if the files do not hold a register, with all that is wrong with any of them
     * @throws UncheckedIOException if the folder or a file can't be read
     */
    public LisSnapshot readSnapshot(Path folder) {
        return readSnapshot(folder, note -> {});
    }

    /**
     * Returns the register that a folder holds, and reports what was decided for the writer, such as the time of day of a
     * moment that states none.
     *
     * @param notes receives it, one line a kind, when the register was read
     * @throws CsvFormatException if the files do not hold a register, with all that is wrong with any of them
     * @throws UncheckedIOException if the folder or a file can't be read
     */
    public LisSnapshot readSnapshot(Path folder, Consumer<String> notes) {
        Problems problems = new Problems();
        return snapshot(new Folder(folder).tables(problems), problems, new Problems(), folder.toString(), notes);
    }

    /**
     * Returns the register that some tables hold: {@code snapshot} and {@code organisation} with one line each, and one for
     * each list that is not empty, under the list's JSON name. Values are written as in files.
     *
     * @param source the name of what holds the tables, for messages
     * @throws CsvFormatException if the tables do not hold a register, with all that is wrong with any of them
     */
    public static LisSnapshot readTables(List<CsvTable> tables, String source) {
        return readTables(tables, Map.of(), source, note -> {});
    }

    /**
     * Returns the register that some tables hold, and reports what was decided for the writer.
     *
     * @param called what tables and columns are called where they stand, such as sheets and headings, by tables' names, for messages
     * @param source the name of what holds the tables, for messages
     * @param notes receives it, one line a kind, when the register was read
     * @throws CsvFormatException if the tables do not hold a register, with all that is wrong with any of them
     */
    public static LisSnapshot readTables(
            List<CsvTable> tables, Map<String, CsvTable.Called> called, String source, Consumer<String> notes) {
        UnaryOperator<Problem> place = problem -> {
            CsvTable.Called there = called.get(problem.file());
            return there == null ? problem : there.where(problem);
        };
        Problems problems = new Problems(place);
        return snapshot(CsvTable.given(tables, problems), problems, new Problems(place), source, notes);
    }

    /** Returns a register as tables, those of empty lists too: what {@link #readTables} reads. */
    public static List<CsvTable> tables(LisSnapshot snapshot) {
        return CsvTable.of(snapshot);
    }

    private static LisSnapshot snapshot(
            Map<String, CsvTable> tables, Problems problems, Problems noted, String source, Consumer<String> notes) {
        Map<String, List<Row>> rows = new Tables(tables, problems, noted::add).rows();
        Optional<ObjectNode> snapshot = assembled(rows, problems, noted::add);
        refuse(problems);
        try {
            LisSnapshot register = LisJson.standard()
                    .read(snapshot.orElseThrow().toString().getBytes(UTF_8), LisSnapshot.class, source);
            CsvFormatException.lines(noted).forEach(notes);
            return register;
        } catch (RegisterFormatException refused) {
            // Row by row, since JSON stops at the first.
            rows.values().forEach(each -> each.forEach(row -> row.problems().forEach(problems::add)));
            refuse(problems);
            throw refused;
        }
    }

    /**
     * Writes a register into a folder, which is made where it is missing.
     *
     * <p>There is a file for every list, also for an empty one, so that none of an older register stays. Each file is
     * complete or as it was before.
     *
     * @throws UncheckedIOException if a file can't be written
     */
    public void writeSnapshot(LisSnapshot snapshot, Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(Folder.SNAPSHOT, file(SnapshotRow.class, List.of(TableWriter.tree(SnapshotRow.of(snapshot)))));
        for (ArtefactType type : ArtefactType.values()) {
            Shape.Attribute table =
                    Shape.of(LisSnapshot.class).find(type.listName()).orElseThrow();
            files.put(
                    fileName(type),
                    file(
                            table.type(),
                            snapshot.artefacts(type).stream()
                                    .map(TableWriter::tree)
                                    .toList()));
        }
        WholeFile.writeAll(folder, files);
    }

    /**
     * Returns a file of plain texts in this form, such as a list of findings.
     *
     * @param rows the header and the rows under it, each with as many cells as the header; a cell with no text is blank
     */
    public byte[] table(List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        table(rows.stream(), file);
        return file.toByteArray();
    }

    /**
     * Writes a table of texts to a stream, a row at a time; see {@link #table(List)}. The stream stays open.
     *
     * @throws UncheckedIOException if the stream can't be written
     */
    public void table(Stream<List<String>> rows, OutputStream out) {
        table(Set.of(), rows, out);
    }

    /**
     * Writes a table of which a spreadsheet that opens and saves it keeps some columns as they are: what it would take there for a
     * number, a day or a truth value has an apostrophe before it, as ids and texts of artefacts have. The stream stays open.
     *
     * @param texts the numbers of these columns, the first of which is 0
     * @throws UncheckedIOException if the stream can't be written
     */
    public void table(Set<Integer> texts, Stream<List<String>> rows, OutputStream out) {
        TableWriter lines = new TableWriter(Void.class, separator.character());
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
            writer.write(byteOrderMark ? BYTE_ORDER_MARK : "");
            for (List<String> row : (Iterable<List<String>>) rows::iterator) {
                List<String> cells = new ArrayList<>(row.size());
                for (String text : row) {
                    String cell = Cells.guarded(text);
                    cells.add(texts.contains(cells.size()) ? Cells.kept(cell) : cell);
                }
                writer.write(lines.line(cells));
            }
            writer.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the table can't be written", unwritable);
        }
    }

    /** Returns several texts as the one text of a cell: with a vertical bar between two, as lists of artefacts have it. */
    public static String cell(List<String> members) {
        return Cells.joined(members);
    }

    private static Optional<ObjectNode> assembled(
            Map<String, List<Row>> rows, Problems problems, Consumer<Problem> notes) {
        Map<String, List<ObjectNode>> objects = new LinkedHashMap<>();
        rows.forEach((name, each) -> {
            List<ObjectNode> some = new ArrayList<>();
            each.forEach(row -> row.json(notes)
                    .ifPresentOrElse(some::add, () -> row.problems().forEach(problems::add)));
            objects.put(name, some);
        });
        if (!problems.isEmpty()) {
            // What strict JSON would refuse is reported with the rest.
            rows.values()
                    .forEach(each -> each.stream()
                            .filter(row -> row.json(note -> {}).isPresent())
                            .forEach(row -> row.problems().forEach(problems::add)));
            return Optional.empty();
        }
        ObjectNode snapshot = objects.getOrDefault("", List.of()).get(0);
        for (Shape.Attribute table : Folder.tables()) {
            List<ObjectNode> some = objects.getOrDefault(table.name(), List.of());
            if (table.many()) {
                snapshot.putArray(table.name()).addAll(some);
            } else {
                snapshot.set(table.name(), some.get(0));
            }
        }
        return Optional.of(snapshot);
    }

    private byte[] file(Class<?> type, List<JsonNode> objects) {
        String table = new TableWriter(type, separator.character()).table(objects);
        return (byteOrderMark ? BYTE_ORDER_MARK + table : table).getBytes(UTF_8);
    }

    private static byte[] bytes(InputStream in, String source) {
        try {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(source + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    private static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new CsvFormatException(problems);
        }
    }
}

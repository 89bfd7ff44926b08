package se.lis.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.LisCsv;

/**
 * Reads and writes registers as XLSX workbooks: a sheet for each kind of artefact, named in the reader's language.
 *
 * <p>The first row of a sheet has headings for people and the second the names of columns, as files of CSV have them; only
 * the second is read, so that headings may be in any language and columns in any order. Values are written as people of the
 * language say them, and read so in either language and as CSV has them.
 */
public final class RegisterWorkbook {

    /** A longer list is kept by a program, and a cell in each of its rows would be too many. */
    private static final int BY_HAND = 1_000;

    private RegisterWorkbook() {}

    /**
     * Returns an empty workbook with every column, lists of objects with one member, to fill in.
     *
     * @throws IllegalArgumentException if the language is neither Swedish nor English
     */
    public static byte[] template(Locale language) {
        List<CsvTable> tables = SheetNames.inOrder().stream()
                .map(name -> new CsvTable(name, columns(name), List.of()))
                .toList();
        return new SheetWriter(language).workbook(tables);
    }

    /**
     * Returns the workbook of a register: what it holds, and after that the other columns of the template, so that what people add
     * has a place; of lists of more than {@value #BY_HAND} only what they hold.
     *
     * @throws IllegalArgumentException if the language is neither Swedish nor English, or a text has a character or a
     *     length that no workbook can hold
     */
    public static byte[] write(LisSnapshot register, Locale language) {
        Map<String, CsvTable> tables = new HashMap<>();
        LisCsv.tables(register)
                .forEach(table -> tables.put(
                        table.name(), table.spoken(register.organisation().zone(), language)));
        return new SheetWriter(language)
                .workbook(SheetNames.inOrder().stream()
                        .map(name -> whole(Objects.requireNonNull(tables.get(name))))
                        .toList());
    }

    private static List<String> columns(String table) {
        return CsvTable.describe(table).stream()
                .map(column -> column.column().replace("[n]", "[1]"))
                .sorted(inOrderOfWork(table))
                .toList();
    }

    /** What names a thing, what it can't be without and what most rules ask for come first, and the rest as it stood. */
    private static Comparator<String> inOrderOfWork(String table) {
        List<String> first = new ArrayList<>(List.of("id", "name"));
        CsvTable.describe(table).stream()
                .filter(SheetWriter::needed)
                .map(CsvTable.Description::column)
                .forEach(first::add);
        first.addAll(SheetNames.recommended(table));
        return Comparator.comparingInt(column -> first.contains(column) ? first.indexOf(column) : first.size());
    }

    private static CsvTable whole(CsvTable table) {
        Set<String> columns = new LinkedHashSet<>(table.columns());
        if (table.lines().size() <= BY_HAND) {
            columns.addAll(columns(table.name()));
        }
        List<String> ordered =
                columns.stream().sorted(inOrderOfWork(table.name())).toList();
        List<Integer> places = ordered.stream().map(table.columns()::indexOf).toList();
        List<CsvTable.Line> lines = table.lines().stream()
                .map(line -> new CsvTable.Line(
                        line.number(),
                        places.stream()
                                .map(place -> place < 0 ? "" : line.cells().get(place))
                                .toList()))
                .toList();
        return new CsvTable(table.name(), ordered, lines);
    }

    /**
     * Returns the register that a workbook holds.
     *
     * @param source the name of the workbook, for messages
     * @throws WorkbookFormatException if it does not hold a register, with all that is wrong
     */
    public static LisSnapshot read(byte[] workbook, String source) {
        return read(workbook, source, note -> {});
    }

    /**
     * Returns the register that a workbook holds, and reports what was hidden and what was decided for the writer, such as the
     * time of day of a moment that states none.
     *
     * @param source the name of the workbook, for messages
     * @param notes receives it, one line a kind
     * @throws WorkbookFormatException if it does not hold a register, with all that is wrong
     */
    public static LisSnapshot read(byte[] workbook, String source, Consumer<String> notes) {
        return new SheetReader(source).register(workbook, notes);
    }
}

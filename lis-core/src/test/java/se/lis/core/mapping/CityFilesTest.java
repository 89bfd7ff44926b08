package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.lis.core.mapping.CityFiles.column;
import static se.lis.core.mapping.CityFiles.mapping;
import static se.lis.core.mapping.CityFiles.problems;
import static se.lis.core.mapping.CityFiles.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvTable;

/** Files as cities and their tools write them: separators, encodings, headings and rows. */
class CityFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "sep=;\r\n"})
    void theSeparatorMayBeToldInALineOfItsOwn(String line) {
        assertThat(read(mapping("processes", column("n", "name").build()).build(), line + "id;n\np;a, b\n"))
                .extracting(each -> each.name().orElseThrow())
                .containsExactly("a, b");
    }

    /** A title and texts may have other separators than the columns, also more of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logg, Exempelstad, uttag 2026\n\nid;n\np;a, b\n",
                "Logg, Exempelstad\n\nid;n\np;\"a, b\nc, d, e\nf, g\"\n",
                "Logg, ett, två\n\nid\tn\np\ta, b\n"
            })
    void theSeparatorIsThatOfMostLines(String file) {
        assertThat(read(
                        mapping("processes", column("n", "name").build())
                                .header(3)
                                .build(),
                        file))
                .allSatisfy(each -> assertThat(each.name()).isPresent());
    }

    @Test
    void unicodeTextIsReadWhenItIsTold() {
        byte[] marked = "\uFEFFid\tn\np\tÅäö\n".getBytes(UTF_16LE);
        byte[] unmarked = "id\tn\np\tÅäö\n".getBytes(UTF_16LE);
        CsvMapping.Builder mapping = mapping("processes", column("n", "name").build());
        for (byte[] file : List.of(marked, unmarked)) {
            assertThat(read(mapping.encoding(CsvEncoding.UTF_16).build(), file))
                    .extracting(each -> each.name().orElseThrow())
                    .containsExactly("Åäö");
        }
        assertThat(problems(mapping.encoding(CsvEncoding.UTF_8).build(), marked))
                .containsExactly("f.csv: the file is UTF-16, which spreadsheets call Unicode text; it was to be read as"
                        + " UTF-8");
    }

    @Test
    void whatIsNoTextIsCalledWhatItIs() {
        CsvMapping mapping = mapping("processes").build();
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(problems(mapping, old)).singleElement().asString().contains("old workbook (.xls)");
        assertThat(problems(mapping, joined(old, "EncryptedPackage".getBytes(UTF_16LE))))
                .singleElement()
                .asString()
                .contains("protected by a password");
        byte[] zip = {'P', 'K', 3, 4};
        byte[] name = new byte[26];
        byte[] openDocument = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);
        assertThat(problems(mapping, joined(joined(zip, name), openDocument)))
                .singleElement()
                .asString()
                .contains("OpenDocument");
        assertThat(problems(mapping, joined(zip, name)))
                .singleElement()
                .asString()
                .contains("save the sheet as CSV");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void theHeaderStandsWhereTheMappingSays() {
        String file = "Register uttaget 2026-11-01\n\nid;n\np;a\n";
        CsvMapping.Builder mapping = mapping("processes", column("n", "name").build());
        assertThat(read(mapping.header(3).build(), file)).hasSize(1);
        assertThat(problems(mapping.header(1).build(), file))
                .containsExactly(
                        "f.csv, row 1: the headings do not stand in this row; they seem to stand in row 3: say so,"
                                + " as 'header: 3'");
    }

    @Test
    void shortRowsAreReadAndToldAndARowThatBrokeInTwoIsRefused() {
        CsvMapping mapping = mapping(
                        "processes",
                        column("n", "name").build(),
                        column("s", "startedOn").build())
                .build();
        List<String> notes = new ArrayList<>();
        List<Artefact> read = CsvImport.by(mapping)
                .telling(notes::add)
                .read(new ByteArrayInputStream("id;n;s;;\np;a\nq;b;2024-01-01;;\n".getBytes(UTF_8)), "f.csv");
        assertThat(read).hasSize(2);
        assertThat(notes)
                .containsExactly("f.csv, row 2: it is shorter than the header: what it lacks was taken as blank");
        assertThat(problems(mapping, "id;n;s\np;a\nb;2024-01-01\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "f.csv, row 2: it has 2 cells, but the header has 3, and the next row has as many as it lacks");
        assertThat(problems(mapping, "id;n;s\np;a;;x\n"))
                .containsExactly(
                        "f.csv, row 2: it has 4 cells, but the header has 3; a column without a heading is called by its place, as 'column 4', and a text with separators in it stands in quotes");
    }

    @Test
    void lettersInTwoPartsAreTheLettersThatPeopleSee() {
        String composed = "Namn på";
        String inParts = "Namn pa\u030A";
        CsvMapping mapping =
                mapping("processes", column(composed, "name").build()).build();
        assertThat(read(mapping, "id;" + inParts + "\nhemtja\u0308nst;Fo\u0308rskola\n"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.id().value()).isEqualTo("hemtjänst");
                    assertThat(each.name()).contains("Förskola");
                });
        assertThat(problems(mapping, "id;" + composed + "\nhemtja\u0308nst;a\nhemtjänst;b\n"))
                .containsExactly("f.csv, row 3, column 'id': the id 'hemtjänst' is that of row 2 already; where"
                        + " several rows are about one, say 'rows: merged'");
    }

    @Test
    void whatComesBeforeABreakIsToldOfToo() {
        assertThat(problems(
                        mapping("processes", column("s", "startedOn").build()).build(), "id;s\np;x\nq;\"2024\"a\n"))
                .containsExactly(
                        "f.csv, row 2, column 's': startedOn: 'x' is not a day such as 2024-03-29",
                        "f.csv, row 3: not CSV: a cell that starts with a quote ends with one, and a separator or a new line"
                                + " follows; the rows after it were not read");
    }

    @Test
    void columnsBeyondTheLastHeadingAreCalledByTheirPlace() {
        String file = ";id;n;\n1;p;A;\n2;q;B;note\n";
        CsvMapping.Builder mapping =
                mapping("processes", column("n", "name").build()).addIgnored("column 1");
        assertThat(problems(mapping.build(), file))
                .containsExactly(
                        "f.csv, row 3: it has 4 cells, but the header has 3; a column without a heading is called"
                                + " by its place, as 'column 4', and a text with separators in it stands in quotes");
        assertThat(read(mapping.addIgnored("column 4").build(), file)).hasSize(2);
    }

    /** A row of a sheet ends with its last cell that says something; a line of a file has as many separators as its writer meant. */
    @Test
    void rowsOfASheetAreAsLongAsTheyAre() {
        CsvMapping mapping = mapping(
                        "processes",
                        column("n", "name").build(),
                        column("u", "unit").build())
                .build();
        List<CsvTable.Line> sheet = List.of(
                new CsvTable.Line(1, List.of("id", "n", "u")),
                new CsvTable.Line(2, List.of("p", "A")),
                new CsvTable.Line(3, List.of("q", "B")));
        List<String> notes = new ArrayList<>();
        assertThat(CsvImport.by(mapping).telling(notes::add).read(sheet, "f.xlsx"))
                .hasSize(2);
        assertThat(notes).isEmpty();
        assertThat(problems(mapping, "id;n;u\np;A\nq;B\n"))
                .singleElement()
                .asString()
                .contains("stands in quotes");
    }

    private static List<String> notes(CsvMapping mapping, String file) {
        List<String> notes = new ArrayList<>();
        CsvImport.by(mapping).telling(notes::add).read(new ByteArrayInputStream(file.getBytes(UTF_8)), "f.csv");
        return notes;
    }

    /** Programs that break pages repeat the headings, and so do files that were put one after the other. */
    @ParameterizedTest
    @ValueSource(strings = {"id;n", " id ;n;", "id;n;;"})
    void headingsThatComeAgainAreNoRow(String again) {
        CsvMapping mapping = mapping("processes", column("n", "name").build()).build();
        String file = "id;n\np1;a\n" + again + "\np2;b\n";
        assertThat(read(mapping, file)).extracting(each -> each.id().value()).containsExactly("p1", "p2");
        assertThat(notes(mapping, file)).containsExactly("f.csv, row 3: the row repeats the headings; it was left out");
    }

    @Test
    void aRowThatSaysWhatOneHeadingSaysIsARow() {
        CsvMapping mapping = mapping("processes", column("n", "name").build()).build();
        assertThat(read(mapping, "id;n\nid;a\np;n\n")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HemtjÃ¤nst   | has letters that were broken where the file was made, as Ã¤ in the place of ä",
                "Hemtj\uFFFDnst | has signs in the place of letters that were lost",
                "Hem\u200Btjänst | has characters that are not seen",
                "Hem\u00ADtjänst | has characters that are not seen"
            })
    void whatWasLostOrIsNotSeenIsSaid(String text, String words) {
        CsvMapping mapping = mapping("processes", column("n", "name").build()).build();
        assertThat(read(mapping, "id;n\n" + text + ";b\n"))
                .extracting(each -> each.id().value())
                .containsExactly(text);
        assertThat(notes(mapping, "id;n\n" + text + ";b\np;" + text + "\nq;Ärende SÃO Â å\n"))
                .satisfiesExactly(
                        note -> assertThat(note)
                                .startsWith("f.csv, row 2, column 'id': id: '")
                                .contains(words),
                        note -> assertThat(note)
                                .startsWith("f.csv, row 3, column 'n': name: '")
                                .endsWith("; it was taken as it stands"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body><table><tr><td>id        | the file is a web page, whatever its name says; open it in a spreadsheet program and save it as an Excel workbook (.xlsx)",
                "\uFEFF <!DOCTYPE html PUBLIC>        | the file is a web page, whatever its name says; open it in a spreadsheet program and save it as an Excel workbook (.xlsx)",
                "<?xml version=\"1.0\"?><Workbook/>     | the file is XML; open it in a spreadsheet program and save it as an Excel workbook (.xlsx), or take the table out of the system as CSV",
                "[ {\"id\": \"p1\"} ]                   | the file is JSON; take the table out of the system as CSV or XLSX instead"
            })
    void aFileThatIsSomethingElseIsCalledSo(String file, String words) {
        assertThat(problems(mapping("processes").build(), file)).containsExactly("f.csv: " + words);
    }

    @Test
    void aPackedFileIsCalledSo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("id;n\n".getBytes(UTF_8));
        }
        assertThat(problems(mapping("processes").build(), packed.toByteArray()))
                .containsExactly("f.csv: the file is packed; unpack it first");
    }

    @Test
    void anotherSeparatorIsCalledSo() {
        assertThat(problems(mapping("processes", column("n", "name").build()).build(), "id|n\np|a\n"))
                .containsExactly(
                        "f.csv, row 1: between cells stands a semicolon, a comma or a tab; in this file it seems to be '|'");
    }

    @Test
    void aHeadingThatIsWrittenOtherwiseIsNamed() {
        assertThat(problems(
                        mapping("processes", column("Namn på process", "name").build())
                                .build(),
                        "ID;namn på process:\np;a\n"))
                .contains(
                        "f.csv, row 1, column 'id': the mapping names this column, but the file does not have it; it has 'ID'",
                        "f.csv, row 1, column 'Namn på process': the mapping names this column, but the file does not have it;"
                                + " it has 'namn på process:'");
    }
}

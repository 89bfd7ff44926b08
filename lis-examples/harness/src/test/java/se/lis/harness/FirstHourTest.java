package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path of docs/first-hour.md, from an empty folder to pages that are true of one's own unit. */
class FirstHourTest {

    private static final String ANSWERS = """
            Hemtjänst Norr


            1
            ja
            ja
            ja

            Hemtjänst
            Biståndshandläggning, Trygghetslarm
            Treserva
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void lis(String answers, String... arguments) {
        int code = Lis.run(
                arguments, Answers.piped(new StringReader(answers)), new PrintWriter(out), new PrintWriter(err));
        assertThat(code).as(err.toString()).isZero();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Types rows into the sheets of a workbook, each cell under the name of its column, as a spreadsheet that keeps texts saves it. */
    private void typed(String workbook, Map<String, List<Map<String, String>>> rows) throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (ReadableWorkbook given =
                        new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(workbook))));
                Workbook filled = new Workbook(saved, "test", "1.0")) {
            for (Sheet sheet : given.getSheets().toList()) {
                Worksheet copy = filled.newWorksheet(sheet.getName());
                List<String> columns = new ArrayList<>();
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        if (cell != null) {
                            copy.inlineString(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText());
                        }
                    }
                    if (row.getRowNum() == 2) {
                        row.forEach(cell -> columns.add(cell.getText()));
                    }
                }
                int at = 2;
                for (Map<String, String> row : rows.getOrDefault(sheet.getName(), List.of())) {
                    assertThat(columns).as("what is typed has a column").containsAll(row.keySet());
                    for (Map.Entry<String, String> cell : row.entrySet()) {
                        copy.inlineString(at, columns.indexOf(cell.getKey()), cell.getValue());
                    }
                    at++;
                }
            }
        }
        Files.write(folder.resolve(workbook), saved.toByteArray());
    }

    @Test
    void fromNothingToAPageOfOnesOwn() throws IOException {
        lis(ANSWERS, "init", "--out", file("register.json"));
        lis("", "export", "--format", "workbook", file("register.json"), "--out", file("lis.xlsx"), "--locale", "sv");
        typed(
                "lis.xlsx",
                Map.of(
                        "Incidenter",
                        List.of(
                                Map.of(
                                        "id",
                                        "I-1",
                                        "awareAt",
                                        "2026-11-02 09:30",
                                        "personalDataBreach",
                                        "ja",
                                        "personalDataBreach.risk",
                                        "risk",
                                        "personalDataBreach.notifiedAt",
                                        "2026-11-09 10:00"),
                                Map.of(
                                        "id",
                                        "I-2",
                                        "awareAt",
                                        "2026-11-20 08:00",
                                        "personalDataBreach",
                                        "ja",
                                        "personalDataBreach.risk",
                                        "risk")),
                        "Informationsklassningar",
                        List.of(Map.of(
                                "id",
                                "k-1",
                                "process",
                                "process-bistandshandlaggning",
                                "classifiedOn",
                                "2026-05-04",
                                "approvedOn",
                                "2026-05-20",
                                "approvedByRole",
                                "informationsägare",
                                "confidentiality",
                                "3",
                                "integrity",
                                "2",
                                "availability",
                                "2"))));
        lis("", "import", file("lis.xlsx"), "--out", file("register.json"), "--force");
        lis("", "assess", file("register.json"), "--as-of", "2026-11-27", "--locale", "sv");
        assertThat(out.toString())
                .contains("1 personuppgiftsincident med risk är inte anmäld (INC-002): I-2")
                .contains("1 process i drift saknar godkänd informationsklassning (CLS-001)");
        lis("", "report", file("register.json"), "--as-of", "2026-11-27", "--out", file("report"));
        assertThat(folder.resolve("report/index.html")).content().contains("Hemtjänst Norr");
        assertThat(folder.resolve("report/review.docx")).isNotEmptyFile();
        whatOtherListsWouldSayIsLeftOut();
    }

    private void whatOtherListsWouldSayIsLeftOut() {
        assertThat(out.toString()).contains("Aktuell incidentrutin saknas");
        out.getBuffer().setLength(0);
        String keeps = "--keeps=Incidenter,classifications,process";
        lis("", "assess", file("register.json"), "--as-of", "2026-11-27", "--locale", "sv", keeps);
        assertThat(out.toString())
                .contains("Fullständigt i registret: verksamhetsprocesser, informationsklassningar,")
                .contains("lis explain INC-002 I-2 " + file("register.json")
                        + " --as-of 2026-11-27 --keeps Incidenter,classifications,process")
                .contains("1 personuppgiftsincident med risk är inte anmäld (INC-002): I-2")
                .doesNotContain("Aktuell incidentrutin saknas");
        lis(
                "",
                "report",
                file("register.json"),
                "--as-of",
                "2026-11-27",
                "--locale",
                "sv",
                keeps,
                "--out",
                file("part"));
        assertThat(folder.resolve("part/index.html")).content().contains("Uppgifter som registret för");
        assertThat(folder.resolve("part/review.md"))
                .content()
                .contains("Registret är fullständigt bara i fråga om uppgifter av dessa slag:")
                .doesNotContain("Aktuell incidentrutin saknas");
        int code = Lis.run(
                new String[] {"assess", file("register.json"), "--keeps", "incidnts", "--locale", "sv"},
                Answers.piped(new StringReader("")),
                new PrintWriter(out),
                new PrintWriter(err));
        assertThat(code).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString()).contains("listan ”incidnts” finns inte; kanske incident");
    }
}

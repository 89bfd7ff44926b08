package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private void fill(String list, String... rows) throws IOException {
        Files.writeString(folder.resolve("lis").resolve(list + ".csv"), String.join("\n", rows) + "\n");
    }

    @Test
    void fromNothingToAPageOfOnesOwn() throws IOException {
        lis(ANSWERS, "init", "--out", file("register.json"));
        lis("", "export", "--format", "csv-folder", file("register.json"), "--out", file("lis"));
        fill(
                "incidents",
                "id;awareAt;personalDataBreach.risk;personalDataBreach.notifiedAt",
                "I-1;2026-11-02 09:30;risk;2026-11-09 10:00",
                "I-2;2026-11-20 08:00;risk;");
        fill(
                "classifications",
                "id;process;classifiedOn;approvedOn;approvedByRole;confidentiality;integrity;availability",
                "k-1;process-bistandshandlaggning;2026-05-04;2026-05-20;information-owner;3;2;2");
        lis("", "import", file("lis"), "--out", file("register.json"), "--force");
        lis("", "assess", file("register.json"), "--as-of", "2026-11-27", "--locale", "sv");
        assertThat(out.toString())
                .contains("1 personuppgiftsincident med risk är inte anmäld (INC-002): I-2")
                .contains("1 process i drift saknar godkänd informationsklassning (CLS-001)");
        lis("", "report", file("register.json"), "--as-of", "2026-11-27", "--out", file("report"));
        assertThat(folder.resolve("report/index.html")).content().contains("Hemtjänst Norr");
        assertThat(folder.resolve("report/review.docx")).isNotEmptyFile();
    }
}

package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.LisCsv;
import se.lis.core.json.LisJson;
import se.lis.workbook.RegisterWorkbook;

class ImportTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err));
    }

    @Test
    void theSampleComesBackFromAWorkbookAndFromAFolder() throws IOException {
        LisSnapshot sample = RegisterInput.sample();
        Path workbook = folder.resolve("lis.xlsx");
        Files.write(workbook, RegisterWorkbook.write(sample, Locale.forLanguageTag("sv")));
        Path csv = folder.resolve("csv");
        LisCsv.standard().writeSnapshot(sample, csv);
        for (Path from : new Path[] {workbook, csv}) {
            Path register = folder.resolve("register.json");
            assertThat(lis("import", from.toString(), "--out", register.toString(), "--force"))
                    .as(err.toString())
                    .isZero();
            assertThat(LisJson.standard().readSnapshot(register)).isEqualTo(sample);
        }
    }

    @Test
    void anEmptyTemplateStatesWhatItLacksAndLeavesNothing() {
        Path template = folder.resolve("lis.xlsx");
        Path register = folder.resolve("register.json");
        assertThat(lis("template", "--out", template.toString(), "--locale", "en"))
                .isZero();
        assertThat(lis("import", template.toString(), "--out", register.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("Register", "Organisation").doesNotContain("\tat ");
        assertThat(register).doesNotExist();
        assertThat(lis("import", folder.resolve("none.xlsx").toString(), "--out", register.toString()))
                .isEqualTo(3);
        assertThat(lis("template", "--out", template.toString(), "--locale", "fr"))
                .isEqualTo(2);
    }

    @Test
    void aRegisterThatIsWrittenOutComesBackTheSame() throws IOException {
        Path register = folder.resolve("register.json");
        Files.write(register, LisJson.standard().writeReadably(RegisterInput.sample()));
        for (String[] form : new String[][] {{"workbook", "copy.xlsx", "sv"}, {"csv-folder", "csv", "sv"}}) {
            Path copy = folder.resolve(form[1]);
            Path back = folder.resolve(form[1] + ".json");
            assertThat(lis(
                            "export",
                            "--format",
                            form[0],
                            register.toString(),
                            "--locale",
                            form[2],
                            "--out",
                            copy.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(lis("import", copy.toString(), "--out", back.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(back).hasSameBinaryContentAs(register);
        }
        assertThat(lis("export", "--format", "workbook", register.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--format workbook behöver --out");
    }
}

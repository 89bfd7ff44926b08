package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.Cause;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.Forecast;
import se.lis.core.json.LisJson;

/** The commands that tell what changed and what will. */
class ChangesTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private Path assessed(String day) {
        Path file = folder.resolve(day + ".json");
        lis("assess", "--sample", "--as-of", day, "--out", file.toString());
        out.getBuffer().setLength(0);
        return file;
    }

    private Path sample() throws IOException {
        Path file = folder.resolve("register.json");
        return Files.write(
                file, Lis.class.getResourceAsStream("sample-register.json").readAllBytes());
    }

    @Test
    void twoAssessmentsAreCompared() {
        Path before = assessed("2026-10-01");
        Path after = assessed("2026-11-01");
        assertThat(lis("diff", before.toString(), after.toString())).isZero();
        assertThat(out.toString())
                .contains("från 1 oktober 2026 till 1 november 2026", "Nya: ", " kvarstår")
                .doesNotContain("tiden gick");
        out.getBuffer().setLength(0);
        assertThat(lis("diff", before.toString(), before.toString(), "--locale", "en"))
                .isZero();
        assertThat(out.toString()).contains("Nothing has changed.");
    }

    @Test
    void twoRegistersAreJudgedAndChangesExplained() throws IOException {
        Path register = sample();
        String[] command = {
            "diff", register.toString(), register.toString(), "--from", "2026-10-01", "--as-of", "2026-11-01"
        };
        assertThat(lis(command)).isZero();
        assertThat(out.toString()).contains("(tiden gick)");
        out.getBuffer().setLength(0);
        assertThat(lis(
                        "diff",
                        register.toString(),
                        register.toString(),
                        "--from",
                        "2026-10-01",
                        "--as-of",
                        "2026-11-01",
                        "--format",
                        "json"))
                .isZero();
        AssessmentComparison comparison = LisJson.standard()
                .read(out.toString().getBytes(StandardCharsets.UTF_8), AssessmentComparison.class, "comparison");
        assertThat(comparison.of(ChangeClass.NEW)).isNotEmpty();
        assertThat(comparison.changes())
                .filteredOn(change -> change.change() != ChangeClass.PERSISTING)
                .flatExtracting(FindingChange::causes)
                .containsOnly(Cause.TIME);
    }

    @Test
    void whatFallsDueIsForecast() throws IOException {
        assertThat(lis("forecast", "--sample", "--as-of", "2026-11-01", "--days", "10"))
                .isZero();
        assertThat(out.toString())
                .contains("Prognos för Exempelvikens", "2026\n  ")
                .doesNotContain("00:00");
        out.getBuffer().setLength(0);
        assertThat(lis("forecast", sample().toString(), "--as-of", "2026-11-01", "--days", "10", "--format", "json"))
                .isZero();
        Forecast forecast =
                LisJson.standard().read(out.toString().getBytes(StandardCharsets.UTF_8), Forecast.class, "forecast");
        assertThat(forecast.turns()).isNotEmpty();
    }

    @Test
    void aNewViolationCanFailTheCommand() {
        Path before = assessed("2026-10-01");
        Path after = assessed("2026-11-01");
        assertThat(lis("diff", before.toString(), after.toString(), "--fail-on", "new"))
                .isEqualTo(ExitCodes.VIOLATIONS);
        assertThat(lis("diff", after.toString(), after.toString(), "--fail-on", "new"))
                .isZero();
    }

    @Test
    void aDatabaseNobodyHasADriverForIsRefusedWithWhatToDoAndWithoutItsPassword() {
        assertThat(lis("history", "list", "jdbc:nosuch://me:secret@host/lis?password=secret"))
                .isEqualTo(ExitCodes.FILE);
        assertThat(err.toString())
                .isEqualTo("lis: en drivrutin för jdbc:nosuch://host/lis saknas: lägg dess jar-fil i lis mapp lib\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:h2:mem:kept;DB_CLOSE_DELAY=-1"})
    void assessmentsAreKeptAndTold(String database) {
        String kept = database.isEmpty() ? folder.resolve("kept").toString() : database;
        assertThat(lis("history", "trend", kept)).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("innehåller ingen bedömning");
        String later = assessed("2026-11-01").toString();
        assertThat(lis("history", "add", kept, later, assessed("2026-10-01").toString()))
                .isZero();
        assertThat(lis("history", "add", kept, later))
                .as("nothing is kept twice")
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(lis("history", "list", kept)).isZero();
        assertThat(out.toString().lines()).hasSize(2).first().asString().startsWith("2026-10-01  ");
        out.getBuffer().setLength(0);
        assertThat(lis("history", "trend", kept)).isZero();
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString()).contains("brister", "\n2026-10-01 ", "\n2026-11-01 ", " %");
        out.getBuffer().setLength(0);
        assertThat(lis("history", "verify", kept, "--locale", "en")).isZero();
        assertThat(out.toString()).contains("Nothing was changed, removed or inserted.");
        String head = out.toString().strip().replaceAll("(?s).*digest ([0-9a-f]{64})\\.", "$1");
        assertThat(lis("history", "verify", kept, "--since", head)).isZero();
        assertThat(lis("history", "verify", kept, "--since", "0".repeat(64))).isEqualTo(ExitCodes.VIOLATIONS);
        assertThat(lis("history", "add", kept, "none.json")).isEqualTo(ExitCodes.FILE);
        assertThat(lis("history")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aHistoryThatLostAnAssessmentIsNotAsItWasKept() throws IOException {
        Path kept = folder.resolve("kept");
        assertThat(lis("history", "add", kept.toString(), assessed("2026-10-01").toString()))
                .isZero();
        try (Stream<Path> files = Files.walk(kept)) {
            Files.delete(files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow());
        }
        String[] verify = {"history", "verify", kept.toString(), "--organisation", "sdf-exempel", "--locale", "en"};
        assertThat(lis(verify)).isEqualTo(ExitCodes.VIOLATIONS);
        assertThat(out.toString()).contains("The history is not as it was kept.", "which is not kept");
    }

    @Test
    void wrongUseIsReported() throws IOException {
        Path register = sample();
        assertThat(lis("diff", register.toString(), register.toString(), "--from", "2026-10-01"))
                .isEqualTo(2);
        assertThat(lis("diff", register.toString(), register.toString(), "--policy", "policy.yaml"))
                .as("assessments have their policy in them")
                .isEqualTo(2);
        assertThat(lis("diff", register.toString(), register.toString()))
                .as("registers are no assessments")
                .isEqualTo(3);
        assertThat(lis("diff", register.toString())).isEqualTo(2);
        assertThat(lis("forecast", "--sample", "--days", "-1")).isEqualTo(2);
        assertThat(lis("forecast", "--sample", "--as-of", "soon")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--from gäller register", "--policy gäller register", "--as-of: ”soon” är varken en dag")
                .doesNotContain("\tat ");
    }

    /** The register before, and the same with other ids, as when one list of systems takes the place of another. */
    private Path[] renamed() throws IOException {
        String register =
                "{\"schemaVersion\":\"1.0\",\"takenAt\":\"2026-11-01T12:00:00Z\",\"organisation\":{\"id\":\"x\","
                        + "\"zone\":\"Europe/Stockholm\"},\"systems\":[{\"id\":\"s1\",\"inUseFrom\":\"2026-01-01\"}]}";
        return new Path[] {
            Files.writeString(folder.resolve("before.json"), register),
            Files.writeString(folder.resolve("after.json"), register.replace("s1", "sys-1")),
            Files.writeString(folder.resolve("ids.yaml"), "systems: {s1: sys-1}\n")
        };
    }

    @Test
    void aBreachThatWasNotifiedLateIsNeitherSolvedNorNew() throws IOException {
        String register =
                "{\"schemaVersion\":\"1.0\",\"takenAt\":\"2026-11-01T12:00:00Z\",\"organisation\":{\"id\":\"x\","
                        + "\"zone\":\"Europe/Stockholm\"},\"incidents\":[{\"id\":\"i\",\"awareAt\":\"2026-10-01T10:00:00Z\","
                        + "\"personalDataBreach\":{\"risk\":\"risk\"}}]}";
        Path before = Files.writeString(folder.resolve("before.json"), register);
        Path after = Files.writeString(
                folder.resolve("after.json"),
                register.replace("\"risk\":\"risk\"", "\"risk\":\"risk\",\"notifiedAt\":\"2026-10-20T10:00:00Z\""));
        assertThat(lis("diff", before.toString(), after.toString(), "--as-of", "2026-11-01"))
                .isZero();
        assertThat(out.toString())
                .contains("1 kvarstår i annan form", "Kvarstår i annan form: varken åtgärdade eller nya: 1 brist")
                .containsPattern("1\\s+personuppgiftsincident\\s+med\\s+risk\\s+är\\s+inte\\s+anmäld,\\s+INC-002");
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        lis("assess", before.toString(), "--as-of", "2026-11-01", "--out", first.toString());
        lis("assess", after.toString(), "--as-of", "2026-11-02", "--out", second.toString());
        out.getBuffer().setLength(0);
        assertThat(lis("diff", first.toString(), second.toString(), "--locale", "en"))
                .isZero();
        assertThat(out.toString()).contains("1 still there in another form");
        out.getBuffer().setLength(0);
        lis("assess", after.toString(), "--as-of", "2026-11-02", "--before", first.toString(), "--summary");
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("aktuella, 1 kvarstår i annan form");
    }

    @Test
    void whatGotAnotherIdIsTheSameThing() throws IOException {
        Path[] files = renamed();
        String[] command = {
            "diff", files[0].toString(), files[1].toString(), "--as-of", "2026-11-01", "--fail-on", "new"
        };
        assertThat(lis(command)).isOne();
        out.getBuffer().setLength(0);
        String[] told = Arrays.copyOf(command, command.length + 4);
        System.arraycopy(new String[] {"--renames", files[2].toString(), "--locale", "en"}, 0, told, command.length, 4);
        assertThat(lis(told)).isZero();
        assertThat(out.toString()).contains("Nothing has changed.");
    }

    @Test
    void aRegisterGetsOtherIds() throws IOException {
        Path[] files = renamed();
        Path written = folder.resolve("written.json");
        assertThat(lis("rename", files[0].toString(), "--ids", files[2].toString(), "--out", written.toString()))
                .isZero();
        assertThat(err.toString()).contains("antal id som byttes: 1");
        assertThat(LisJson.standard().readSnapshot(written))
                .isEqualTo(LisJson.standard().readSnapshot(files[1]));
        err.getBuffer().setLength(0);
        Files.writeString(files[2], "system: {s1: sys-1}\nsystems: {a: c, b: c}\n");
        assertThat(lis("rename", files[0].toString(), "--ids", files[2].toString()))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains(
                        "ids.yaml:1: ”system”: listan finns inte i ett register; systems är en som finns",
                        "ids.yaml:2: ”systems”: ”a” och ”b” skulle båda bli ”c”");
    }

    /** A unit's month leaves the time that is looked at, and another comes into it, on one day and by one rule. */
    @Test
    void aForecastSaysWasOfWhatIsGoneAlone() throws IOException {
        Path register = folder.resolve("register.json");
        Files.writeString(register, """
                {"takenAt": "2026-11-28T10:00:00Z", "organisation": {"id": "o", "zone": "Europe/Stockholm"},
                 "units": [{"id": "u", "headcount": 4}]}
                """);
        assertThat(lis("forecast", register.toString(), "--as-of", "2026-11-28", "--days", "5", "--locale", "sv"))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("TRN-005")))
                .hasSize(2)
                .anyMatch(line -> line.contains("var: "))
                .anyMatch(line -> !line.contains("var: "));
    }
}

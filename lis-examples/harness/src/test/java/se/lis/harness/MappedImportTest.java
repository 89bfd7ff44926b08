package se.lis.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.LisSnapshot;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.RiskId;
import se.lis.core.id.SystemId;
import se.lis.core.id.TrainingResultId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskTreatment;
import se.lis.core.training.TrainingResult;
import se.lis.rules.ComplianceEngine;

class MappedImportTest {

    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    Path folder;

    private Path register;
    private Path out;
    private final StringWriter said = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void theSampleRegister() throws IOException {
        register = folder.resolve("register.json");
        out = folder.resolve("out.json");
        Files.write(register, LisJson.standard().write(RegisterInput.sample()));
    }

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(said), new PrintWriter(err));
    }

    private int put(Path file, Path mapping, Path into) {
        return lis(
                "import",
                file.toString(),
                "--mapping",
                mapping.toString(),
                "--into",
                into.toString(),
                "--out",
                out.toString());
    }

    @Test
    void theSampleLogAndTheSampleRegisterOfProcessingAreJudgedWithTheRest() {
        assertThat(put(SAMPLES.resolve("breach-log.csv"), SAMPLES.resolve("breach-log.yaml"), register))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("breach-log.csv: 4 lades till, 0 ersattes");
        assertThat(put(
                        SAMPLES.resolve("register-of-processing.csv"),
                        SAMPLES.resolve("register-of-processing.yaml"),
                        out))
                .as(err.toString())
                .isZero();
        LisSnapshot read = LisJson.standard().readSnapshot(out);
        Incident late = (Incident) read.find(IncidentId.of("pui-2026-0152")).orElseThrow();
        assertThat(late.awareAt()).contains(Instant.parse("2026-09-21T12:00:00Z"));
        assertThat(late.personalDataBreach().orElseThrow().risk()).isEqualTo(BreachRisk.HIGH_RISK);
        assertThat(late.personalDataBreach().orElseThrow().approximateDataSubjects())
                .contains(1240);
        Incident lost = (Incident) read.find(IncidentId.of("pui-2026-0171")).orElseThrow();
        assertThat(lost.personalDataBreach()).isPresent();
        ProcessingActivity booking = (ProcessingActivity)
                read.find(ProcessingActivityId.of("beh-102")).orElseThrow();
        assertThat(booking.recipients()).contains(FieldAnswer.NOT_APPLICABLE);
        assertThat(booking.retention()).isEmpty();
        assertThat(booking.purposes()).contains(FieldAnswer.GIVEN);
        assertThat(booking.texts().orElseThrow().purposes()).contains("Hyra ut lokaler");
        assertThat(ComplianceEngine.standard().assess(read, read.takenAt()).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("INC-001");
                    assertThat(finding.subject().id()).isEqualTo("pui-2026-0152");
                })
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("ROP-005");
                    assertThat(finding.subject().id()).isEqualTo("beh-103");
                });
    }

    @Test
    void listsOfSystemsExportsOfTrainingAndRegistersOfRiskAreRead() {
        Path into = register;
        for (String sample : List.of("system-list", "training-export", "risk-register")) {
            assertThat(put(SAMPLES.resolve(sample + ".csv"), SAMPLES.resolve(sample + ".yaml"), into))
                    .as(err.toString())
                    .isZero();
            into = out;
        }
        assertThat(err.toString())
                .contains(
                        "kolumnen ”Status”: ”Idé”: raden utelämnades ur systems",
                        "system-list.csv: 3 lades till",
                        "training-export.csv: 2 lades till",
                        "risk-register.csv: 2 lades till");
        LisSnapshot read = LisJson.standard().readSnapshot(out);
        InformationSystem system =
                (InformationSystem) read.find(SystemId.of("sys-4712")).orElseThrow();
        assertThat(system.recoveryTimeObjective()).contains(Duration.ofHours(24));
        assertThat(system.inUseFrom()).contains(LocalDate.of(2021, 9, 15));
        assertThat(system.strongAuthentication()).contains(false);
        TrainingResult result = (TrainingResult)
                read.find(TrainingResultId.of("course-1-unit-1")).orElseThrow();
        assertThat(result.toBeTrained()).contains(2);
        assertThat(result.trained()).contains(1);
        Risk risk = (Risk) read.find(RiskId.of("risk-R.1")).orElseThrow();
        assertThat(risk.assessedOn()).contains(LocalDate.of(2026, 2, 4));
        assertThat(risk.treatmentDueBy()).contains(LocalDate.of(2026, 5, 5));
        assertThat(risk.treatment()).contains(RiskTreatment.REDUCE);
        assertThat(ComplianceEngine.standard().assess(read, read.takenAt()).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).startsWith("RSK-");
                    assertThat(finding.subject().id()).isEqualTo("risk-R.1");
                });
    }

    @Test
    void aLogIsReadAgainOnlyWhenItSaysTheSameOrIsToReplace() throws IOException {
        Path mapping = folder.resolve("map.yaml");
        Files.writeString(mapping, "table: incidents\ncolumns: {Nr: id, Rubrik: name}\n");
        Path log = folder.resolve("log.csv");
        Files.writeString(log, "Nr;Rubrik\nny-1;Först\n");
        assertThat(put(log, mapping, register)).isZero();
        assertThat(put(log, mapping, out)).isZero();
        assertThat(err.toString()).contains("1 lades till, 0 ersattes").contains("0 lades till, 0 ersattes");
        byte[] before = Files.readAllBytes(out);
        Files.writeString(log, "Nr;Rubrik\nny-1;Sedan\n");
        assertThat(put(log, mapping, out)).isEqualTo(3);
        assertThat(err.toString()).contains("rad 2, kolumnen ”Nr”: id ”ny-1” finns i registret");
        assertThat(out).hasBinaryContent(before);
        assertThat(lis(
                        "import",
                        log.toString(),
                        "--mapping",
                        mapping.toString(),
                        "--into",
                        out.toString(),
                        "--replace",
                        "--taken-at",
                        "2026-12-01",
                        "--out",
                        out.toString()))
                .isZero();
        LisSnapshot read = LisJson.standard().readSnapshot(out);
        assertThat(read.find(IncidentId.of("ny-1")).orElseThrow().name()).contains("Sedan");
        assertThat(read.takenAt()).isAfter(RegisterInput.sample().takenAt());
    }

    @Test
    void everythingWrongIsReportedAndNothingIsWritten() throws IOException {
        Path mapping = folder.resolve("map.yaml");
        Path log = folder.resolve("log.csv");
        Files.writeString(mapping, "table: incidents\ncolumns: {Nr: id, Orsak: {to: cause, values: {Ja: nej}}}\n");
        Files.writeString(log, "Nr;Orsak\n1;Ja\n", UTF_8);
        assertThat(put(log, mapping, register)).isEqualTo(3);
        assertThat(err.toString())
                .contains(
                        "map.yaml:2: ”Orsak”: ”nej” är inte något av felskickat brev eller meddelande (misdirected-message)");
        Files.writeString(mapping, "table: incidents\ncolumns: {Nr: id, Orsak: cause}\n");
        Files.writeString(log, "Nr;Orsak\n1;Nej\n;attack\n", UTF_8);
        assertThat(put(log, mapping, register)).isEqualTo(3);
        assertThat(err.toString())
                .contains("rad 2, kolumnen ”Orsak”", "rad 3, kolumnen ”Nr”")
                .doesNotContain("\tat ");
        assertThat(put(folder.resolve("none.csv"), mapping, register)).isEqualTo(3);
        assertThat(put(log, folder.resolve("none.yaml"), register)).isEqualTo(3);
        assertThat(lis("import", log.toString(), "--mapping", mapping.toString(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(lis("import", log.toString(), "--replace", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void aReplacementTellsWhatItTakesAwayAndAnUpdateTakesNothing() throws IOException {
        Path mapping = folder.resolve("map.yaml");
        Files.writeString(mapping, "table: systems\ncolumns: {id: id, supplier: supplier}\n");
        Path file = folder.resolve("systems.csv");
        Files.writeString(file, "id;supplier\ns-1;lev-3\n");
        Path small = folder.resolve("small.json");
        Files.writeString(small, """
                {"schemaVersion":"1.0","takenAt":"2026-11-01T12:00:00Z","organisation":{"id":"x","zone":"Europe/Stockholm"},
                "systems":[{"id":"s-1","name":"Journal","inUseFrom":"2021-01-01"}]}
                """);
        String[] update = {
            "import",
            file.toString(),
            "--mapping",
            mapping.toString(),
            "--into",
            small.toString(),
            "--out",
            out.toString()
        };
        assertThat(lis(with(update, "--update", "--dry-run"))).isZero();
        assertThat(said.toString().lines()).containsExactly("~ system s-1", "    supplier: - -> lev-3");
        assertThat(err.toString()).contains("0 skulle läggas till, 1 uppdateras; inget skrevs");
        assertThat(out).doesNotExist();
        assertThat(lis(with(update, "--update"))).isZero();
        assertThat(LisJson.standard().readSnapshot(out).systems())
                .singleElement()
                .satisfies(system -> {
                    assertThat(system.name()).contains("Journal");
                    assertThat(system.supplier()).isPresent();
                });
        assertThat(err.toString()).doesNotContain("takes away");
        assertThat(lis(with(update, "--replace", "--force"))).isZero();
        assertThat(err.toString()).contains("tar bort inUseFrom för system s-1", "tar bort name för system s-1");
        assertThat(lis(with(update, "--replace", "--update"))).isEqualTo(2);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aSheetOfAWorkbookIsReadByAMapping() throws IOException {
        Path workbook = folder.resolve("register.xlsx");
        assertThat(lis("export", "--format", "workbook", register.toString(), "--out", workbook.toString()))
                .isZero();
        Path mapping = folder.resolve("map.yaml");
        Files.writeString(
                mapping,
                "table: suppliers\nsheet: Leverantörer\nheader: 2\ncolumns: {id: {to: id, prefix: ny-}, name: name}\n"
                        + "ignored: [followedUpOn, securityProtected]\n");
        assertThat(put(workbook, mapping, register)).as(err.toString()).isZero();
        LisSnapshot before = LisJson.standard().readSnapshot(register);
        assertThat(LisJson.standard().readSnapshot(out).suppliers())
                .hasSize(2 * before.suppliers().size());
    }

    @Test
    void oneWordThatIsNotTranslatedIsOneLine() throws IOException {
        Path mapping = folder.resolve("map.yaml");
        Files.writeString(mapping, "table: incidents\ncolumns: {Nr: id, Orsak: {to: cause, values: {Ja: attack}}}\n");
        Path log = folder.resolve("log.csv");
        StringBuilder rows = new StringBuilder("Nr;Orsak\n");
        for (int row = 0; row < 5_000; row++) {
            rows.append(row).append(";Kanske\n");
        }
        Files.writeString(log, rows);
        assertThat(put(log, mapping, register)).isEqualTo(3);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .endsWith(
                        "”Kanske” översätts inte; det gör: ”Ja”; rader som inte avses utelämnas med only eller skip (rad 2, 3, 4 och 4\u00a0997 till)");
    }

    @Test
    void whatHasAnotherIdInTheFileIsTheSameArtefact() throws IOException {
        Files.writeString(
                register,
                "{\"schemaVersion\":\"1.0\",\"takenAt\":\"2026-11-01T12:00:00Z\",\"organisation\":{\"id\":\"x\","
                        + "\"zone\":\"Europe/Stockholm\"},\"systems\":[{\"id\":\"s1\",\"name\":\"Arkiv\"}],"
                        + "\"incidents\":[{\"id\":\"i1\",\"systems\":[\"s1\"]}]}");
        Path log = Files.writeString(folder.resolve("systems.csv"), "Nr;I bruk\nsys-1;2026-01-01\n");
        Path mapping = Files.writeString(
                folder.resolve("systems.yaml"),
                "table: systems\nrenames: {s1: sys-1, s7: sys-7}\ncolumns: {Nr: id, I bruk: inUseFrom}\n");
        assertThat(lis(
                        "import",
                        log.toString(),
                        "--mapping",
                        mapping.toString(),
                        "--into",
                        register.toString(),
                        "--update",
                        "--out",
                        out.toString()))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("system ”s1” är nu ”sys-1”", "0 lades till, 1 uppdaterades");
        LisSnapshot read = LisJson.standard().readSnapshot(out);
        assertThat(read.systems())
                .containsExactly(InformationSystem.builder()
                        .id(SystemId.of("sys-1"))
                        .name("Arkiv")
                        .inUseFrom(LocalDate.of(2026, 1, 1))
                        .build());
        assertThat(read.incidents().get(0).systems()).containsExactly(SystemId.of("sys-1"));
    }

    /** A spreadsheet, a database and a tool for governance write the same otherwise; what comes in is equal, and judged. */
    @ParameterizedTest
    @CsvSource({
        "breach-log, INC-001, pui-26-2",
        "register-of-processing, ROP-005, beh-102",
        "system-list, ACC-001, sys-0012",
        "risk-register, RSK-004, risk-r1",
        "training-export, TRN-002, nano-2024-01-u-aldre"
    })
    void threeFormsOfAFileSayTheSame(String sample, String rule, String subject) throws IOException {
        String page = Files.readString(Path.of("../../docs/imports.md"));
        Set<LisSnapshot> registers = new HashSet<>();
        for (String form : List.of("excel.xlsx", "sql.csv", "grc.csv")) {
            Path file = SAMPLES.resolve(sample + "-" + form);
            Path mapping = SAMPLES.resolve(sample + "-" + form.replaceAll("\\..*", ".yaml"));
            Files.deleteIfExists(out);
            assertThat(put(file, mapping, register)).as(err.toString()).isZero();
            registers.add(LisJson.standard().readSnapshot(out));
            long lines = Files.readAllLines(mapping).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            assertThat(page.lines().filter(line -> line.startsWith("| `" + sample + "` |")))
                    .singleElement()
                    .asString()
                    .contains("| " + lines)
                    .contains(rule + ", `" + subject + "`");
        }
        LisSnapshot read = registers.iterator().next();
        assertThat(registers).containsExactly(read);
        assertThat(ComplianceEngine.standard().assess(read, read.takenAt()).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.subject().id()).isEqualTo(subject);
                });
    }
}

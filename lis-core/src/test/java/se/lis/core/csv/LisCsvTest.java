package se.lis.core.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.LeaverAccounts;

class LisCsvTest {

    private static final LisCsv PLAIN =
            LisCsv.standard().withByteOrderMark(false).withSeparator(CsvSeparator.SEMICOLON);

    private static <A extends Artefact> List<A> read(String text, Class<A> type) {
        return PLAIN.read(new ByteArrayInputStream(text.getBytes(UTF_8)), type, "test.csv");
    }

    private static List<String> problems(String text, Class<? extends Artefact> type) {
        CsvFormatException refused = catchThrowableOfType(CsvFormatException.class, () -> read(text, type));
        return refused.problems().stream().map(CsvProblem::toString).toList();
    }

    @Test
    void aFileLooksLikeThis() {
        Incident incident = Incident.builder()
                .id(IncidentId.of("i;1"))
                .name("=1+1")
                .awareAt(Instant.parse("2024-01-20T08:00:00Z"))
                .addProcesses(ProcessId.of("p\\2"), ProcessId.of("p1"))
                .personalDataBreach(
                        PersonalDataBreach.builder().risk(BreachRisk.HIGH_RISK).build())
                .build();
        assertThat(new String(PLAIN.write(List.of(incident), Incident.class), UTF_8))
                .isEqualTo("id;name;awareAt;personalDataBreach.risk;processes\r\n"
                        + "\"i;1\";'=1+1;2024-01-20T08:00:00Z;high-risk;p1|p\\\\2\r\n");
    }

    @Test
    void anEmptyListHasTheColumnsThatEveryRowNeeds() {
        assertThat(new String(PLAIN.write(List.of(), Incident.class), UTF_8)).isEqualTo("id\r\n");
        assertThat(new String(LisCsv.standard().write(List.of(), Incident.class), UTF_8))
                .isEqualTo("\uFEFFid\r\n");
        assertThat(read("id\n", Incident.class)).isEmpty();
    }

    @Test
    void anObjectWithoutAttributesIsStillThere() {
        InformationSystem counted = InformationSystem.builder()
                .id(SystemId.of("s1"))
                .leaverAccounts(LeaverAccounts.builder().build())
                .build();
        InformationSystem uncounted =
                InformationSystem.builder().id(SystemId.of("s2")).build();
        assertThat(new String(PLAIN.write(List.of(counted, uncounted), InformationSystem.class), UTF_8))
                .isEqualTo("id;leaverAccounts\r\ns1;true\r\ns2;\r\n");
        assertThat(read("id;leaverAccounts\ns1;TRUE\ns2;\n", InformationSystem.class))
                .containsExactly(counted, uncounted);
    }

    @Test
    void numberedColumnsNestAndTheirGapsAreClosed() {
        String file = """
                id,exercises[7].performedOn,exercises[2].performedOn,exercises[2].deviations[3].id
                c1,2025-01-02,2024-01-02,d1
                """;
        ContinuityPlan plan = read(file, ContinuityPlan.class).get(0);
        assertThat(plan.exercises())
                .extracting(exercise -> exercise.performedOn().toString())
                .containsExactly("2024-01-02", "2025-01-02");
        assertThat(plan.exercises().get(0).deviations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFid;startedOn\r\np1;2024-01-02\r\n",
                "id,startedOn\np1,2024-01-02",
                "startedOn;id\r2024-01-02;p1\r",
                "\"id\";\"startedOn\"\n\np1;2024-01-02\n;\n\n",
                "id,startedOn,name\np1,2024-01-02,\n",
            })
    void spreadsheetsWriteOneThingInManyWays(String file) {
        assertThat(read(file, BusinessProcess.class))
                .containsExactly(BusinessProcess.builder()
                        .id(ProcessId.of("p1"))
                        .startedOn(LocalDate.of(2024, 1, 2))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            id;colour/p;red                        # test.csv, row 1, column 'colour': unknown column; known are id, name, approximateDataSubjects
            id;nisScopes.from/p;                   # test.csv, row 1, column 'nisScopes.from': unknown column
            id;nisScopes[0].from/p;                # test.csv, row 1, column 'nisScopes[0].from': unknown column
            id;name.x/p;                           # test.csv, row 1, column 'name.x': unknown column
            id;name[1]/p;                          # test.csv, row 1, column 'name[1]': unknown column
            id;/p;                                 # test.csv, row 1: unknown column
            id;ID/p;q                              # test.csv, row 1, column 'ID': unknown column
            id;name;name/p;a;b                     # test.csv, row 1, column 'name': the column is there twice
            name;unit/a;b                          # test.csv, row 1, column 'id': the column is missing, and it is required
            id;name/;a                             # test.csv, row 2, column 'id': it must not be blank
            id;name/p                              # test.csv, row 2: it has 1 cells, but the header has 2
            id;name/p;a;b                          # test.csv, row 2: it has 3 cells, but the header has 2
            id;name/p;a;                           # test.csv, row 2: it has 3 cells, but the header has 2
            id;changedOn/p;2024-02-30              # test.csv, row 2, column 'changedOn': '2024-02-30' is not a day such as 2024-03-29
            id;changedOn/p;45000                   # test.csv, row 2, column 'changedOn': '45000' is what a spreadsheet keeps for 2023-03-15
            id;personalData/p;secret               # test.csv, row 2, column 'personalData': 'secret' is not one of none, ordinary, privacy-sensitive, special-categories
            id;personalData/p;1                    # test.csv, row 2, column 'personalData': '1' is not one of none
            id;largeVolume/p;kanske                # test.csv, row 2, column 'largeVolume': 'kanske': expected true or false
            id;approximateDataSubjects/p;7,5       # test.csv, row 2, column 'approximateDataSubjects': '7,5': expected a whole number
            id;approximateDataSubjects/p;99999999999 # test.csv, row 2, column 'approximateDataSubjects': '99999999999': expected a whole number
            id;approximateDataSubjects/p;-7        # test.csv, row 2, column 'approximateDataSubjects': process 'p': approximateDataSubjects is '-7', but it must not be negative
            id;startedOn;endedOn/p;2024-01-02;2024-01-01 # test.csv, row 2, column 'endedOn': process 'p': endedOn is '2024-01-01', but it must not come before startedOn
            id;supportingSystems/p;s1|| s2         # test.csv, row 2, column 'supportingSystems': system '': id is '', but an id must not be blank
            id;supportingSystems/p;a\\b            # test.csv, row 2, column 'supportingSystems': 'a\\b': in a list a backslash is written
            id;nisScopes[2].from/p;2024-01-01      # test.csv, row 2, column 'nisScopes[2].sector': it must not be blank
            id;nisScopes[2].from;nisScopes[2].until;nisScopes[2].sector/p;2024-01-02;2024-01-01;health # test.csv, row 2, column 'nisScopes[2]': until is '2024-01-01', but it must not come before from
            id;nisScopes[1]/p;some                 # test.csv, row 2, column 'nisScopes[1]': 'some': the column of an object says true or nothing
            id;name/p;"a"b                         # test.csv, row 2: not CSV: a cell that starts with a quote ends with one
            id;name/p;"a                           # test.csv, row 2: not CSV: a cell that starts with a quote ends with one
            """)
    void aProblemNamesPlaceValueAndWhatIsAllowed(String file, String expected) {
        String text = file.strip().replace("/", "\n").replace("\\\\", "\\") + "\n";
        assertThat(problems(text, BusinessProcess.class))
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem).doesNotContain("Immutable", "Builder", "jackson", "Exception", "java."))
                .anySatisfy(problem -> assertThat(problem).startsWith(expected.replace("\\\\", "\\")));
    }

    @Test
    void allProblemsOfAFileAreReportedTogetherAndNoOtherCellIsShown() {
        String file = """
                id;name;changedOn;largeVolume;colour;inventoriedOn
                p1;Anna Andersson;x1;y1;red;2024-01-01
                ;Anna Andersson;;;red;z2
                p3;Anna Andersson
                p4;Anna Andersson;2024-01-01;true;red;2024-01-01
                p5;Anna Andersson;;;;w5
                """;
        assertThat(problems(file, BusinessProcess.class))
                .extracting(problem -> problem.replaceAll(": unknown column; .*", ""))
                .containsExactly(
                        "test.csv, row 1, column 'colour'",
                        "test.csv, row 2, column 'changedOn': 'x1' is not a day such as 2024-03-29",
                        "test.csv, row 2, column 'largeVolume': 'y1': expected true or false",
                        "test.csv, row 3, column 'id': it must not be blank",
                        "test.csv, row 3, column 'inventoriedOn': 'z2' is not a day such as 2024-03-29",
                        "test.csv, row 4: it has 2 cells, but the header has 6",
                        "test.csv, row 6, column 'inventoriedOn': 'w5' is not a day such as 2024-03-29");
        assertThat(String.join("\n", problems(file, BusinessProcess.class))).doesNotContain("Anna");
    }

    @Test
    void aMissingColumnIsReportedOnceAndTheOtherCellsAreStillRead() {
        assertThat(problems("name;changedOn\na;2024-01-01\nb;x\n", BusinessProcess.class))
                .containsExactly(
                        "test.csv, row 1, column 'id': the column is missing, and it is required",
                        "test.csv, row 3, column 'changedOn': 'x' is not a day such as 2024-03-29");
    }

    @Test
    void aLongMessageIsCutShortAndTheListIsNot() {
        String file = "id;changedOn\n" + "p;x\n".repeat(100);
        CsvFormatException refused =
                catchThrowableOfType(CsvFormatException.class, () -> read(file, BusinessProcess.class));
        assertThat(refused.problems()).hasSize(100);
        assertThat(refused)
                .hasMessage(
                        "test.csv, column 'changedOn': 'x' is not a day such as 2024-03-29 (rows 2, 3, 4 and 97 more)");
        String columns =
                String.join(";", IntStream.range(0, 30).mapToObj(i -> "c" + i).toList());
        CsvFormatException many = catchThrowableOfType(
                CsvFormatException.class, () -> read("id;" + columns + "\n", BusinessProcess.class));
        assertThat(many.getMessage().lines()).hasSize(21).last().isEqualTo("and 10 more");
        assertThat(many.summary()).hasSize(30);
        String endless = "x".repeat(10_000);
        assertThat(problems("id;changedOn\np;" + endless + "\n", BusinessProcess.class))
                .singleElement()
                .satisfies(problem -> assertThat(problem).hasSizeLessThan(200));
        assertThat(problems("id;name\np;" + "x".repeat(100_001) + "\n", BusinessProcess.class))
                .containsExactly(
                        "test.csv, row 2: a cell holds at most 100000 characters; the rows after it were not read");
    }

    @Test
    void aHundredThousandWrongCellsAreOneLine() {
        String file = "id;changedOn;startedOn\n" + "p;x;y\n".repeat(100_000);
        CsvFormatException refused =
                catchThrowableOfType(CsvFormatException.class, () -> read(file, BusinessProcess.class));
        assertThat(refused.problems()).hasSize(1_000);
        assertThat(refused.count()).isEqualTo(200_000);
        assertThat(refused.summary())
                .containsExactly(
                        "test.csv, column 'changedOn': 'x' is not a day such as 2024-03-29 (rows 2, 3, 4 and 99,997 more)",
                        "test.csv, column 'startedOn': 'y' is not a day such as 2024-03-29 (rows 2, 3, 4 and 99,997 more)");
    }

    @Test
    void manyWrongValuesOfOneKindAreShownAsAFew() {
        StringBuilder file = new StringBuilder("id;changedOn\n");
        for (int row = 0; row < 50; row++) {
            file.append("p;x").append(row).append('\n');
        }
        CsvFormatException refused =
                catchThrowableOfType(CsvFormatException.class, () -> read(file.toString(), BusinessProcess.class));
        assertThat(refused.summary())
                .hasSize(4)
                .first()
                .isEqualTo("test.csv, row 2, column 'changedOn': 'x0' is not a day such as 2024-03-29");
        assertThat(refused.summary())
                .last()
                .isEqualTo("test.csv, column 'changedOn': 47 more rows are like this one, with other values");
    }

    @Test
    void lettersInTwoPartsAreTheLettersThatPeopleSee() {
        assertThat(read("id;name\nhemtja\u0308nst;Fo\u0308rskola\n", BusinessProcess.class))
                .containsExactly(BusinessProcess.builder()
                        .id(ProcessId.of("hemtj\u00E4nst"))
                        .name("F\u00F6rskola")
                        .build());
    }

    @Test
    void aFileMustBeUtf8AndHaveAHeader() {
        byte[] latin = "id;name\np1;a\np2;Hemtjänst\n".getBytes(ISO_8859_1);
        assertThatThrownBy(() -> PLAIN.read(new ByteArrayInputStream(latin), BusinessProcess.class, "test.csv"))
                .isInstanceOf(CsvFormatException.class)
                .hasMessage("test.csv, row 3: the file is not UTF-8 from this line on; save it again as CSV UTF-8");
        assertThat(problems("", BusinessProcess.class)).containsExactly("test.csv, row 1: the header is missing");
        assertThat(problems("\uFEFF", BusinessProcess.class)).containsExactly("test.csv, row 1: the header is missing");
    }

    @Test
    void aFolderStatesAllProblemsOfAllItsFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("snapshot.csv"), "takenAt\n2024-01-25\n");
        Files.writeString(folder.resolve("organisation.csv"), "id;zone\no;Mars/Olympus\n");
        Files.writeString(folder.resolve("incidents.csv"), "id;awareAt\ni1;now\n");
        Files.writeString(folder.resolve("incident.csv"), "id\n");
        Files.writeString(folder.resolve("notes.txt"), "free");
        CsvFormatException refused = catchThrowableOfType(CsvFormatException.class, () -> PLAIN.readSnapshot(folder));
        assertThat(refused.problems())
                .extracting(problem -> Path.of(problem.file()).getFileName() + " " + problem.row() + " "
                        + problem.column() + " " + problem.problem().replaceAll("known are.*", ""))
                .containsExactly(
                        "incident.csv 0  unknown file; ",
                        "incidents.csv 2 awareAt 'now' is not a moment such as 2024-03-29T13:20:00Z",
                        "organisation.csv 2 zone 'Mars/Olympus' is not a time zone such as Europe/Stockholm",
                        "snapshot.csv 2 takenAt '2024-01-25' states no zone, and no other place does; write it as"
                                + " 2026-10-25T02:30+01:00");
    }

    @Test
    void aFolderHasOneSnapshotAndOneOrganisation(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("organisation.csv"), "id;zone\no;UTC\nq;UTC\n");
        CsvFormatException refused = catchThrowableOfType(CsvFormatException.class, () -> PLAIN.readSnapshot(folder));
        assertThat(refused.problems())
                .extracting(CsvProblem::problem)
                .containsExactly(
                        "it has 2 rows under the header, but it must have one",
                        "the file is missing, and a register needs it");
        Files.writeString(folder.resolve("organisation.csv"), "id;zone\no;UTC\n");
        Files.writeString(folder.resolve("snapshot.csv"), "takenAt\n2024-01-25T00:00:00Z\n");
        assertThat(PLAIN.readSnapshot(folder).organisation().id().value()).isEqualTo("o");
    }

    @Test
    void whatCannotBeWrittenLeavesTheFolderAsItWas(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("organisation.csv"), "id;zone\no;UTC\n");
        Files.writeString(folder.resolve("snapshot.csv"), "takenAt\n2024-01-25T00:00:00Z\n");
        var register = PLAIN.readSnapshot(folder);
        // A folder stands where the last file would be written.
        Path obstacle = Files.createDirectories(folder.resolve("waivers.csv/x"));
        assertThatThrownBy(() -> LisCsv.standard().writeSnapshot(register, folder))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(Files.readString(folder.resolve("organisation.csv"))).isEqualTo("id;zone\no;UTC\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            folder.resolve("organisation.csv"), folder.resolve("snapshot.csv"), obstacle.getParent());
        }
    }

    @Test
    void theDocumentedFileAndItsProblemsAreReal() throws IOException {
        String page = Files.readString(Path.of("../docs/csv.md"));
        int start = page.indexOf("```csv\n") + "```csv\n".length();
        String file = page.substring(start, page.indexOf("```", start));
        assertThat(read(file, Incident.class))
                .singleElement()
                .satisfies(incident -> assertThat(incident.processes())
                        .containsExactly(ProcessId.of("homecare"), ProcessId.of("schools")));
        String wrong = file.replace("2026-02-02T08:00:00Z", "2026-02-30") + "i2;;;\n";
        assertThat(problems(wrong, Incident.class))
                .containsExactly(
                        "test.csv, row 2, column 'awareAt': '2026-02-30' is not a moment such as 2024-03-29T13:20:00Z",
                        "test.csv, row 3: it has 4 cells, but the header has 5");
        assertThat(page)
                .contains("column 'awareAt': '2026-02-30' is not a moment such as 2024-03-29T13:20:00Z")
                .contains(": it has 4 cells, but the header has 5");
    }

    @Test
    void columnsAreNamedWithPlacesForNumbers() {
        assertThat(LisCsv.columns(ContinuityPlan.class))
                .startsWith("id", "name", "approvedOn", "exercises[n]", "exercises[n].deviations[n]")
                .contains("exercises[n].deviations[n].resolvedOn", "securityProtected");
    }
}

package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.lis.core.mapping.CityFiles.column;
import static se.lis.core.mapping.CityFiles.mapping;
import static se.lis.core.mapping.CityFiles.problems;
import static se.lis.core.mapping.CityFiles.process;
import static se.lis.core.mapping.CityFiles.read;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.Artefact;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.privacy.LawfulBasis;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.training.TrainingResult;

/** What the rows of a city's file become: artefacts with ids, lists and counts, or none. */
class CityRowsTest {

    @Test
    void rowsWithoutAnIdGetOneThatStays() {
        CsvMapping mapping = CsvMapping.builder()
                .table("incidents")
                .addColumns(column("Dag", "id")
                        .addAnd("Enhet")
                        .joinedBy("-")
                        .prefix("pui-")
                        .numbered(true)
                        .build())
                .build();
        assertThat(read(mapping, "Dag;Enhet\n2026-01-02;A\n2026-01-02;B\n2026-01-02;A\n"))
                .extracting(each -> each.id().value())
                .containsExactly("pui-2026-01-02-A", "pui-2026-01-02-B", "pui-2026-01-02-A-2");
    }

    @Test
    void rowsAreChosenByWhatTheySayAndTheRestIsTold() {
        CsvMapping mapping = mapping("processes")
                .putOnly("Status", List.of("öppen", "Stängd"))
                .putSkip("Raderad", List.of("Ja"))
                .addIgnored("x")
                .build();
        List<String> notes = new ArrayList<>();
        List<Artefact> read = CsvImport.by(mapping)
                .telling(notes::add)
                .read(
                        new ByteArrayInputStream(
                                "id;Status;Raderad;x\na;Öppen;;\nb;Ny;;\nc;stängd;ja;\nd;Ny;;\ne;Stängd;Nej;\n"
                                        .getBytes(UTF_8)),
                        "f.csv");
        assertThat(read).extracting(each -> each.id().value()).containsExactly("a", "e");
        assertThat(notes)
                .containsExactly(
                        "f.csv, column 'Status': 'Ny': the row was left out of processes (rows 3, 5)",
                        "f.csv, row 4, column 'Raderad': 'ja': the row was left out of processes");
    }

    @Test
    void aTableOfRelationsBecomesLists() {
        CsvMapping mapping = mapping(
                        "processes", column("system", "supportingSystems").build())
                .merged(true)
                .build();
        assertThat(read(mapping, "id;system\np1;s1\np1;s2\np2;s2\np1;s1\n"))
                .extracting(each -> List.copyOf(process(each).supportingSystems()))
                .containsExactly(List.of(SystemId.of("s1"), SystemId.of("s2")), List.of(SystemId.of("s2")));
        CsvMapping named =
                mapping("processes", column("n", "name").build()).merged(true).build();
        assertThat(problems(named, "id;n\np;a\np;b\n"))
                .containsExactly(
                        "f.csv, row 3, column 'n': 'b' is said of what row 2 says 'a' of; rows of one id agree but"
                                + " for lists");
    }

    @Test
    void rowsAPersonAreCountedAndNotKept() {
        CsvMapping mapping = CsvMapping.builder()
                .table("trainingResults")
                .merged(true)
                .addColumns(
                        column("Enhet", "id").addAnd("Kurs").joinedBy("-").build(),
                        column("Enhet", "unit").build(),
                        column("Kurs", "course").build(),
                        column("Status", "toBeTrained").addCounted("*").build(),
                        column("Status", "trained")
                                .addCounted("Klar", "Godkänd")
                                .distinct("Anställd")
                                .build())
                .build();
        String file = """
                Anställd;Enhet;Kurs;Status
                1;A;k;Klar
                2;A;k;Pågår
                3;B;k;godkänd
                4;A;k;KLAR
                """;
        assertThat(read(mapping, file))
                .extracting(each -> ((TrainingResult) each).toBeTrained().orElseThrow() + "/"
                        + ((TrainingResult) each).trained().orElseThrow())
                .containsExactly("3/2", "1/1");
    }

    @Test
    void oneFileBecomesSeveralKinds() {
        CsvMapping units = CsvMapping.builder()
                .table("units")
                .merged(true)
                .addColumns(column("Enhet", "id").build())
                .putSkip("Enhet", List.of(""))
                .build();
        CsvMapping.Builder builder = CsvMapping.builder()
                .table("processes")
                .addColumns(
                        column("Process", "id").build(), column("Enhet", "unit").build());
        CsvMapping processes = builder.build();
        List<Artefact> read = CsvImport.by(List.of(units, processes))
                .read(new ByteArrayInputStream("Process;Enhet\np1;A\np2;A\np3;\n".getBytes(UTF_8)), "f.csv");
        assertThat(read).extracting(each -> each.id().value()).containsExactly("A", "p1", "p2", "p3");
        assertThat(read.get(0)).isInstanceOf(OrganisationalUnit.class);
        assertThatThrownBy(() -> CsvImport.by(List.of(units, builder.header(2).build())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wideAndLongFilesAreARowAnArtefact() {
        CsvMapping wide = CsvMapping.builder()
                .table("trainingResults")
                .wide(new WideFile(List.of("jan", "feb"), "Månad", "Antal"))
                .addColumns(
                        column("Enhet", "id").addAnd("Månad").joinedBy("-").build(),
                        column("Månad", "course").build(),
                        column("Enhet", "unit").build(),
                        column("Antal", "trained").build())
                .build();
        assertThat(read(wide, "Enhet;jan;feb\nA;3;4\nB;;5\n"))
                .extracting(each -> each.id().value() + "="
                        + ((TrainingResult) each).trained().orElseThrow())
                .containsExactly("A-jan=3", "A-feb=4", "B-feb=5");
        CsvMapping tall = mapping(
                        "processes",
                        column("Namn", "name").build(),
                        column("Start", "startedOn").build())
                .tall(new LongFile(List.of("id"), "Fråga", "Svar"))
                .build();
        assertThat(read(tall, "id;Fråga;Svar\np;Namn;a\np;Start;2024-01-01\nq;Namn;b\n"))
                .extracting(each -> each.name().orElseThrow() + process(each).startedOn())
                .containsExactly("aOptional[2024-01-01]", "bOptional.empty");
        assertThat(problems(tall, "id;Fråga;Svar\np;Namn;a\np;Namn;b\np;Start;\n"))
                .containsExactly("f.csv, row 3, column 'Svar': row 2 and this one answer 'Namn' differently");
    }

    /** As docs/decisions/several-lawful-bases.md has it. */
    @Test
    void aRowOfTwoLawfulBasesIsTwoEntries() {
        String mapping = """
                tables:
                  - table: processingActivities
                    columns: {Nr: id, Grund: {to: legalBasis, values: {"avtal, lag": contract, avtal: contract}}}
                  - table: processingActivities
                    only: {Grund: ["avtal, lag"]}
                    columns: {Nr: {to: id, suffix: -lag}}
                    fixed: {legalBasis: legal-obligation}
                """;
        assertThat(CsvImport.by(CsvMappingFile.read(mapping.getBytes(UTF_8), "m.yaml"))
                        .read(new ByteArrayInputStream("Nr;Grund\n1;avtal, lag\n2;avtal\n".getBytes(UTF_8)), "f.csv"))
                .map(ProcessingActivity.class::cast)
                .extracting(each -> each.id().value(), each -> each.legalBasis().orElseThrow())
                .containsExactly(
                        tuple("1", LawfulBasis.CONTRACT),
                        tuple("2", LawfulBasis.CONTRACT),
                        tuple("1-lag", LawfulBasis.LEGAL_OBLIGATION));
    }

    @Test
    void whatSaysNothingIsToldAndNotGuessed() {
        CsvMapping.Builder mapping = mapping(
                "systems",
                column("n", "name").build(),
                column("mfa", "strongAuthentication").build());
        String file = "id;n;mfa\ns;NULL;t\nr;\\N;f\n";
        List<String> notes = new ArrayList<>();
        List<Artefact> taken = CsvImport.by(mapping.build())
                .telling(notes::add)
                .read(new ByteArrayInputStream(file.getBytes(UTF_8)), "f.csv");
        assertThat(taken).extracting(each -> each.name().orElse("")).containsExactly("NULL", "\\N");
        assertThat(notes)
                .contains(
                        "f.csv, row 2, column 'n': 'NULL' was taken as it stands; where it says nothing, list it under"
                                + " 'blank'");
        List<Artefact> blank = read(mapping.addBlank("NULL", "\\N").build(), file);
        assertThat(blank).extracting(Artefact::name).containsOnly(Optional.empty());
        assertThat(blank)
                .extracting(each ->
                        ((InformationSystem) each).strongAuthentication().orElseThrow())
                .containsExactly(true, false);
    }

    @Test
    void aRowThatNobodyMeansIsToldHowToLeaveOut() {
        String how = "; rows that are not meant are left out by 'only' or 'skip'";
        assertThat(problems(mapping("units", column("n", "headcount").build()).build(), "id;n\nu;1\n;7\n"))
                .containsExactly("f.csv, row 3, column 'id': id: it must not be blank" + how);
        CsvMapping.Builder requests = mapping("dataSubjectRequests");
        assertThat(problems(
                        requests.addColumns(column("k", "kind")
                                        .putValues("access", "access")
                                        .build())
                                .build(),
                        "id;k\nq;access\nr;question\n"))
                .containsExactly("f.csv, row 3, column 'k': 'question' is not translated; what is: 'access'" + how);
        assertThat(problems(
                        mapping("dataSubjectRequests", column("k", "kind").build())
                                .build(),
                        "id;k\nr;question\n"))
                .singleElement()
                .asString()
                .contains("'question' is not one of access")
                .endsWith(how);
    }
}

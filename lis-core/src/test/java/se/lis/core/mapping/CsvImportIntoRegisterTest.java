package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.mapping.CsvImport.OnConflict;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;

class CsvImportIntoRegisterTest {

    private static final Instant TAKEN = Instant.parse("2026-11-01T08:00:00Z");

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .table("incidents")
            .addColumns(
                    MappedColumn.builder().heading("Nr").to("id").prefix("pui-").build(),
                    MappedColumn.builder().heading("Rubrik").to("name").build())
            .build();

    private static Incident incident(String id, String name) {
        return Incident.builder().id(IncidentId.of(id)).name(name).build();
    }

    private static LisSnapshot register(Incident... incidents) {
        return LisSnapshot.builder()
                .takenAt(TAKEN)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("o"))
                        .kind(OrganisationKind.CITY_DISTRICT_ADMINISTRATION)
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .addIncidents(incidents)
                .build();
    }

    @Test
    void aFileIsPutIntoARegister() {
        CsvImport importer = CsvImport.by(MAPPING);
        byte[] file = "Nr;Rubrik\n1;ny\n2;samma\n3;ändrad\n".getBytes(UTF_8);
        LisSnapshot before =
                register(incident("pui-2", "samma"), incident("pui-3", "gammal"), incident("pui-9", "annan"));
        Instant later = TAKEN.plusSeconds(60);
        assertThatThrownBy(() ->
                        importer.changes(new ByteArrayInputStream(file), "log.csv", before, later, OnConflict.REFUSE))
                .isInstanceOf(CsvFormatException.class)
                .hasMessage(
                        "log.csv, row 4, column 'Nr': the id 'pui-3' is in the register and says something else; it was"
                                + " not replaced");
        SnapshotDiff changes =
                importer.changes(new ByteArrayInputStream(file), "log.csv", before, later, OnConflict.REPLACE);
        LisSnapshot after = changes.applyTo(before);
        assertThat(after)
                .isEqualTo(register(
                                incident("pui-1", "ny"),
                                incident("pui-2", "samma"),
                                incident("pui-3", "ändrad"),
                                incident("pui-9", "annan"))
                        .withTakenAt(later));
        assertThat(importer.changes(new ByteArrayInputStream(file), "log.csv", after, later, OnConflict.REFUSE)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aContradictionInTheRegisterIsNotSettledByAFile() {
        CsvImport importer = CsvImport.by(MAPPING);
        byte[] file = "Nr;Rubrik\n1;ny\n".getBytes(UTF_8);
        LisSnapshot before = register(incident("pui-1", "en"), incident("pui-1", "annan"));
        assertThatThrownBy(() ->
                        importer.changes(new ByteArrayInputStream(file), "log.csv", before, TAKEN, OnConflict.REPLACE))
                .hasMessageContaining("contradicts itself in the register");
        assertThatThrownBy(() -> importer.changes(
                        new ByteArrayInputStream(file), "log.csv", before, TAKEN.minusSeconds(1), OnConflict.REPLACE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUpdateChangesWhatTheFileTellsAndNothingElse() {
        CsvMapping mapping = CsvMapping.builder()
                .table("incidents")
                .addColumns(
                        MappedColumn.builder().heading("Nr").to("id").build(),
                        MappedColumn.builder().heading("Rubrik").to("name").build(),
                        MappedColumn.builder()
                                .heading("Risk")
                                .to("personalDataBreach.risk")
                                .build(),
                        MappedColumn.builder()
                                .heading("Process")
                                .to("processes")
                                .build())
                .build();
        Incident before = Incident.builder()
                .id(IncidentId.of("1"))
                .name("gammal")
                .handledAt(TAKEN)
                .addProcesses(ProcessId.of("p1"), ProcessId.of("p2"))
                .personalDataBreach(PersonalDataBreach.builder()
                        .risk(BreachRisk.RISK)
                        .notifiedAt(TAKEN)
                        .build())
                .build();
        LisSnapshot register = register(before);
        byte[] file = "Nr;Rubrik;Risk;Process\n1;;hög risk;p3\n".getBytes(UTF_8);
        SnapshotDiff changes = CsvImport.by(mapping)
                .changes(new ByteArrayInputStream(file), "log.csv", register, TAKEN, OnConflict.UPDATE);
        assertThat(changes.applyTo(register).incidents())
                .containsExactly(before.withProcesses(ProcessId.of("p3"))
                        .withPersonalDataBreach(PersonalDataBreach.builder()
                                .risk(BreachRisk.HIGH_RISK)
                                .notifiedAt(TAKEN)
                                .build()));
        byte[] nothing = "Nr;Rubrik;Risk;Process\n1;;;\n".getBytes(UTF_8);
        assertThat(CsvImport.by(mapping)
                        .changes(new ByteArrayInputStream(nothing), "log.csv", register, TAKEN, OnConflict.UPDATE)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void localMomentsAreThoseOfTheOrganisation() {
        CsvMapping mapping = CsvMapping.builder()
                .table("incidents")
                .addMoments("yyyy-MM-dd HH:mm")
                .addColumns(
                        MappedColumn.builder().heading("Nr").to("id").build(),
                        MappedColumn.builder().heading("Känt").to("awareAt").build())
                .build();
        byte[] file = "Nr;Känt\n1;2026-07-02 08:30\n".getBytes(UTF_8);
        assertThat(CsvImport.by(mapping)
                        .changes(new ByteArrayInputStream(file), "log.csv", register(), TAKEN, OnConflict.REFUSE)
                        .added())
                .extracting(each -> ((Incident) each).awareAt().orElseThrow())
                .containsExactly(Instant.parse("2026-07-02T06:30:00Z"));
    }
}

package se.lis.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.lis.core.LisSnapshot;
import se.lis.core.classification.InformationClassification;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.PersonalDataKind;

/** A register of any size, the same for the same size: of ten artefacts, four incidents, three processes, two classifications, a system. */
final class ManyIncidents {

    static final Instant TAKEN = Instant.parse("2026-11-01T08:00:00Z");

    private static final int TEN = 10;
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    private ManyIncidents() {}

    static LisSnapshot register(int artefacts) {
        Random random = new Random(artefacts);
        List<BusinessProcess> processes = new ArrayList<>();
        List<InformationSystem> systems = new ArrayList<>();
        List<InformationClassification> classifications = new ArrayList<>();
        List<Incident> incidents = new ArrayList<>();
        int groups = artefacts / TEN;
        for (int group = 0; group < groups; group++) {
            SystemId system = SystemId.of("s-" + group);
            systems.add(InformationSystem.builder()
                    .id(system)
                    .inUseFrom(START)
                    .privilegedHoldersListed(true)
                    .build());
            for (int i = 0; i < 3; i++) {
                processes.add(process(group * 3 + i, system, random));
            }
            for (int i = 0; i < 2; i++) {
                classifications.add(classification(group * 3 + i, group * 2 + i, random));
            }
            for (int i = 0; i < 4; i++) {
                incidents.add(incident(group * 4 + i, group * 3 + i % 3, random));
            }
        }
        return LisSnapshot.builder()
                .takenAt(TAKEN)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("city"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .kind(OrganisationKind.ADMINISTRATION)
                        .build())
                .processes(processes)
                .systems(systems)
                .classifications(classifications)
                .incidents(incidents)
                .build();
    }

    private static BusinessProcess process(int number, SystemId system, Random random) {
        return BusinessProcess.builder()
                .id(ProcessId.of("p-" + number))
                .name("Process " + number)
                .startedOn(START)
                .personalData(PersonalDataKind.values()[random.nextInt(PersonalDataKind.values().length)])
                .approximateDataSubjects(random.nextInt(3_000))
                .addSupportingSystems(system)
                .build();
    }

    private static InformationClassification classification(int process, int number, Random random) {
        LocalDate made = START.plusDays(random.nextInt(1_300));
        return InformationClassification.builder()
                .id(ClassificationId.of("k-" + number))
                .process(ProcessId.of("p-" + process))
                .classifiedOn(made)
                .approvedOn(made.plusDays(5))
                .confidentiality(random.nextInt(4))
                .integrity(random.nextInt(4))
                .availability(random.nextInt(4))
                .build();
    }

    private static Incident incident(int number, int process, Random random) {
        Instant aware = TAKEN.minus(Duration.ofHours(random.nextInt(30_000)));
        return Incident.builder()
                .id(IncidentId.of("i-" + number))
                .detectedAt(aware.minusSeconds(3_600))
                .awareAt(aware)
                .addProcesses(ProcessId.of("p-" + process))
                .personalDataBreach(PersonalDataBreach.builder()
                        .risk(BreachRisk.values()[random.nextInt(BreachRisk.values().length)])
                        .notifiedAt(aware.plus(Duration.ofHours(random.nextInt(80))))
                        .build())
                .build();
    }
}

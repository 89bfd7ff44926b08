package se.lis.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;

/** Changes a followed register a million times, and prints now and then how many bytes of heap are in use. */
public final class LiveSoak {

    private static final int CHANGES = 1_000_000;
    private static final int BETWEEN = 100_000;
    private static final int ARTEFACTS = 200;

    private LiveSoak() {}

    /** Runs once. */
    public static void main(String[] arguments) {
        LisSnapshot register = new RegisterGenerator(1).register(0, ARTEFACTS);
        List<Artefact> others = new RegisterGenerator(2)
                .register(0, 2 * ARTEFACTS)
                .artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION)
                .toList();
        Random random = new Random(3);
        try (LiveAssessment live =
                ComplianceEngine.standard().live(register, AssessmentRequest.at(RegisterGenerator.TAKEN))) {
            for (int i = 1; i <= CHANGES; i++) {
                Artefact artefact = others.get(random.nextInt(others.size()));
                if (random.nextBoolean()) {
                    live.upsert(artefact);
                } else {
                    live.remove(artefact.id());
                }
                if (i % BETWEEN == 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "%d changes, %d findings, %d kB in use%n",
                            i,
                            live.findings().size(),
                            used() / 1024);
                }
            }
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

package se.lis.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;

/**
 * Prints what each call of a live assessment costs, in milliseconds of the calling thread's processor time: the median, the least and the
 * most of rounds. Processor time hardly depends on what else the machine does.
 */
public final class LiveCost {

    private static final int CALLS = 100;

    private final int rounds;

    private LiveCost(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Runs once.
     *
     * @param arguments how many artefacts the register holds, and how many rounds there are after the two that warm up
     */
    public static void main(String[] arguments) {
        new LiveCost(Integer.parseInt(arguments[1])).tell(Integer.parseInt(arguments[0]));
    }

    private void tell(int artefacts) {
        LisSnapshot register = new RegisterGenerator(1).register(0, artefacts);
        AssessmentRequest request = AssessmentRequest.at(RegisterGenerator.TAKEN);
        ComplianceEngine engine = ComplianceEngine.standard();
        List<Artefact> all = register.artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION)
                .filter(artefact -> !artefact.securityProtected())
                .toList();
        Random random = new Random(3);
        tell("live", 1, () -> engine.live(register, request).close());
        try (LiveAssessment live = engine.live(register, request)) {
            Instant[] now = {request.asOf()};
            tell("remove and upsert", CALLS, () -> {
                Artefact artefact = all.get(random.nextInt(all.size()));
                live.remove(artefact.id());
                live.upsert(artefact);
            });
            tell("upsert, a second later", 5, () -> {
                now[0] = now[0].plusSeconds(1);
                live.upsert(all.get(random.nextInt(all.size())), now[0]);
            });
            tell("advanceTo, a minute later", 1, () -> live.advanceTo(now[0] = now[0].plusSeconds(60)));
            tell("advanceTo, a day later", 1, () -> live.advanceTo(now[0] = now[0].plus(Duration.ofDays(1))));
            tell("findings", CALLS, live::findings);
            tell("assessment", 1, live::assessment);
            System.out.printf(
                    Locale.ROOT,
                    "%d artefacts, %d findings%n",
                    artefacts,
                    live.findings().size());
        }
    }

    private void tell(String what, int calls, Runnable call) {
        double[] each = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < calls; i++) {
                call.run();
            }
            if (round >= 0) { // the first two warm up
                each[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / calls;
            }
        }
        Arrays.sort(each);
        System.out.printf(
                Locale.ROOT, "%s: %.2f ms (%.2f to %.2f)%n", what, each[rounds / 2], each[0], each[rounds - 1]);
    }
}

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

    private final int rounds;
    private final int calls;

    private LiveCost(int rounds, int calls) {
        this.rounds = rounds;
        this.calls = calls;
    }

    /**
     * Runs once.
     *
     * @param arguments how many artefacts the register holds, how many rounds there are after the two that warm up, and how many calls of
     *     what is quick a round has
     */
    public static void main(String[] arguments) {
        new LiveCost(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                .tell(Integer.parseInt(arguments[0]));
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
            tell("remove and upsert", calls, () -> {
                Artefact artefact = all.get(random.nextInt(all.size()));
                live.remove(artefact.id());
                live.upsert(artefact);
            });
            tell("remove, and upsert a second later", calls, () -> {
                Artefact artefact = all.get(random.nextInt(all.size()));
                now[0] = now[0].plusSeconds(1);
                live.remove(artefact.id());
                live.upsert(artefact, now[0]);
            });
            tell("advanceTo, a minute later", calls, () -> live.advanceTo(now[0] = now[0].plusSeconds(60)));
            tell("findings", calls, live::findings);
            tell("advanceTo, a minute later, and findings", calls, () -> {
                live.advanceTo(now[0] = now[0].plusSeconds(60));
                live.findings();
            });
            tell("advanceTo, a day later", 1, () -> live.advanceTo(now[0] = now[0].plus(Duration.ofDays(1))));
            tell("assess, the whole register", 1, () -> engine.assess(live.snapshot(), AssessmentRequest.at(now[0])));
            System.out.printf(
                    Locale.ROOT,
                    "%d artefacts, %d findings%n",
                    artefacts,
                    live.findings().size());
        }
    }

    private void tell(String what, int times, Runnable call) {
        double[] each = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                call.run();
            }
            if (round >= 0) { // the first two warm up
                each[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / times;
            }
        }
        Arrays.sort(each);
        System.out.printf(
                Locale.ROOT, "%s: %.2f ms (%.2f to %.2f)%n", what, each[rounds / 2], each[0], each[rounds - 1]);
    }
}

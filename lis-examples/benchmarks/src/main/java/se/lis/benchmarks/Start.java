package se.lis.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;
import se.lis.harness.Lis;
import se.lis.rules.ComplianceEngine;

/** Prints what a cold start takes on the sample register: to be run several times, each in a JVM of its own. */
public final class Start {

    private static final int WARM = 200;
    private static final double NANOS_A_MILLI = 1e6;

    private Start() {}

    /** Measures once and prints. */
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        ComplianceEngine engine = ComplianceEngine.standard();
        long created = System.nanoTime();
        LisSnapshot sample = sample();
        long read = System.nanoTime();
        int findings = engine.assess(sample, sample.takenAt()).findings().size();
        long assessed = System.nanoTime();
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        double[] warm = new double[WARM];
        for (int i = 0; i < WARM; i++) {
            long start = System.nanoTime();
            engine.assess(sample, sample.takenAt());
            warm[i] = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        Arrays.sort(warm, WARM / 2, WARM);
        System.out.printf(
                Locale.ROOT,
                "engine %.0f ms, reading %.0f ms, first assessment %.0f ms, JVM to findings %d ms, warm %.1f ms (%d findings)%n",
                (created - begin) / NANOS_A_MILLI,
                (read - created) / NANOS_A_MILLI,
                (assessed - read) / NANOS_A_MILLI,
                sinceStart,
                warm[WARM * 3 / 4],
                findings);
    }

    private static LisSnapshot sample() {
        try (InputStream in = Objects.requireNonNull(Lis.class.getResourceAsStream("sample-register.json"))) {
            return LisJson.standard().readSnapshot(in, "sample");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sample can't be read", unreadable);
        }
    }
}

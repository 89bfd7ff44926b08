package se.lis.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.ToIntFunction;
import se.lis.benchmarks.peer.ByHand;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;

/**
 * Assesses one register for a while, for a profiler to look at, and prints what an assessment takes of the processor.
 *
 * <p>Processor time, not time passed: it stays the same on a machine that does something else too.
 */
public final class Profile {

    private static final double NANOS_A_MILLI = 1e6;
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final String A_WHILE = "20";

    private Profile() {}

    /**
     * Runs and prints; the arguments are the number of artefacts, {@code engine} or {@code loop}, and for how many seconds of
     * processor time it goes on, 20 unless stated.
     */
    public static void main(String[] arguments) {
        int artefacts = Integer.parseInt(arguments[0]);
        LisSnapshot register = new RegisterGenerator(1).register(0, artefacts);
        ComplianceEngine engine = ComplianceEngine.standard();
        boolean byHand = arguments.length > 1 && arguments[1].equals("loop");
        long aWhile = Long.parseLong(arguments.length > 2 ? arguments[2] : A_WHILE) * NANOS_A_SECOND;
        ToIntFunction<LisSnapshot> work = byHand
                ? each -> ByHand.loop(each, RegisterGenerator.TAKEN).findings()
                : each ->
                        engine.assess(each, RegisterGenerator.TAKEN).findings().size();
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; threads.getCurrentThreadCpuTime() - begin < aWhile; i++) {
            long start = threads.getCurrentThreadCpuTime();
            long bytes = threads.getThreadAllocatedBytes(thread);
            int findings = work.applyAsInt(register);
            long end = threads.getCurrentThreadCpuTime();
            System.out.printf(
                    Locale.ROOT,
                    "%d: %d artefacts, %d findings, %.1f ms, %d bytes an artefact%n",
                    i,
                    register.artefacts().count(),
                    findings,
                    (end - start) / NANOS_A_MILLI,
                    (threads.getThreadAllocatedBytes(thread) - bytes)
                            / register.artefacts().count());
        }
    }
}

package se.lis.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import se.lis.benchmarks.peer.ByHand;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;

/**
 * Prints what an assessment holds in memory beside the register: at most while it runs, and what is kept after it.
 *
 * <p>While it runs, another thread collects garbage again and again; what is left after each collection is in use. The most that
 * was seen is the peak. Run with the serial collector, so that each collection looks at everything.
 */
public final class PeakHeap {

    private PeakHeap() {}

    /** Measures once and prints; the arguments are the number of artefacts and {@code engine} or {@code loop}. */
    public static void main(String[] arguments) throws InterruptedException {
        int artefacts = Integer.parseInt(arguments[0]);
        ComplianceEngine engine = ComplianceEngine.standard();
        engine.assess(new RegisterGenerator(2).register(0, 1_500), RegisterGenerator.TAKEN);
        LisSnapshot register = new RegisterGenerator(1).register(0, artefacts);
        Supplier<Object> work = arguments[1].equals("loop")
                ? () -> ByHand.loop(register, RegisterGenerator.TAKEN)
                : () -> engine.assess(register, RegisterGenerator.TAKEN);
        long before = live();
        AtomicLong peak = new AtomicLong(before);
        AtomicBoolean done = new AtomicBoolean();
        Thread collector = new Thread(() -> {
            while (!done.get()) {
                peak.accumulateAndGet(live(), Math::max);
            }
        });
        collector.start();
        Object result = work.get();
        done.set(true);
        collector.join();
        long kept = live();
        long count = register.artefacts().count();
        System.out.printf(
                Locale.ROOT,
                "%d artefacts, %s: register %d bytes each, at most %d more each, kept %d each (%s)%n",
                count,
                arguments[1],
                before / count,
                (peak.get() - before) / count,
                (kept - before) / count,
                result.getClass().getSimpleName());
    }

    private static long live() {
        System.gc();
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                used += pool.getCollectionUsage().getUsed();
            }
        }
        return used;
    }
}

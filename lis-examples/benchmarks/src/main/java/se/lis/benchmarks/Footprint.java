package se.lis.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import se.lis.core.LisSnapshot;

/** Prints how many bytes of heap a register takes for each artefact: the difference that holding it makes. */
public final class Footprint {

    private static final int ARTEFACTS = 200_000;

    private Footprint() {}

    /** Measures once and prints. */
    public static void main(String[] arguments) {
        RegisterGenerator generator = new RegisterGenerator(1);
        LisSnapshot small = generator.register(0, 10);
        long before = used();
        LisSnapshot register = generator.register(1, ARTEFACTS);
        long after = used();
        System.out.printf(
                Locale.ROOT,
                "%d artefacts, %d bytes each%n",
                register.artefacts().count() + small.artefacts().count(),
                (after - before) / ARTEFACTS);
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

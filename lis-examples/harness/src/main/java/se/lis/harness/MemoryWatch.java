package se.lis.harness;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Ends the program once memory is all but full. The collector would go on for hours to find room for a little more, and nobody would learn
 * why nothing happens.
 */
final class MemoryWatch {

    /** So many collections in a row that leave hardly anything free mean that there is no more to be had. */
    private static final int MOST = 8;

    /** What is hardly anything, as a part of all. */
    private static final double HARDLY = 0.03;

    /** A program that is done before needs no watch, and no classes for one. */
    private static final Duration UNTIL_THEN = Duration.ofSeconds(10);

    private final Runnable full;
    private int inARow;

    /** Watches, and reports when memory is all but full. */
    MemoryWatch(Runnable full) {
        this.full = full;
    }

    /** Begins to watch this process, on a thread of its own, on which what is done then is made ready while there is room. */
    static void begin(Supplier<Runnable> full) {
        Thread watch = new Thread(
                () -> {
                    try {
                        Thread.sleep(UNTIL_THEN.toMillis());
                        new MemoryWatch(full.get()).listen();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "lis-memory");
        watch.setDaemon(true);
        watch.start();
    }

    private void listen() {
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .forEach(collector ->
                        collector.addNotificationListener((collected, handback) -> take(collected), null, null));
    }

    private void take(Notification collected) {
        if (collected.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long used = GarbageCollectionNotificationInfo.from((CompositeData) collected.getUserData())
                    .getGcInfo()
                    .getMemoryUsageAfterGc()
                    .entrySet()
                    .stream()
                    .filter(pool -> isOfHeap(pool.getKey()))
                    .map(Map.Entry::getValue)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            take(used, Runtime.getRuntime().maxMemory());
        }
    }

    private static boolean isOfHeap(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .anyMatch(each -> each.getName().equals(pool) && each.getType() == MemoryType.HEAP);
    }

    /** Takes what a collection left in use, of all that there may be. */
    void take(long used, long most) {
        inARow = used > most * (1 - HARDLY) ? inARow + 1 : 0;
        if (inARow == MOST) {
            full.run();
        }
    }
}

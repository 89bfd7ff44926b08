package se.lis.rules.internal.judging;

import java.util.function.Supplier;

/**
 * Lets Drools find its own parts. It looks them up by the context class loader of the thread, which in a container, a plugin or a pool of
 * the JDK's may know nothing of Drools.
 */
public final class DroolsLoader {

    private DroolsLoader() {}

    /** Returns what some work gives that asks Drools for its parts. */
    public static <T> T in(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DroolsLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package se.lis.core.generator;

import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Makes every property and every loop of random tests try as many times as often as {@code -Dlis.tries=} says: once unless it is set, ten
 * times for a night. With {@code -Dlis.seed=} all of them try what they tried with that seed before.
 */
public final class Tries implements AroundPropertyHook {

    /** How often jqwik tries a property that does not say. */
    private static final int USUAL = 1_000;

    private static final String SEED = "lis.seed";

    private static int times() {
        return Integer.getInteger("lis.tries", 1);
    }

    /** Returns how often a loop of random tries goes that usually goes so often. */
    public static int of(int usually) {
        return Math.multiplyExact(usually, times());
    }

    /** Returns the seed of a loop of random tests: that of {@code -Dlis.seed=}, or another each time. Printed, since a failure is repeated by it. */
    public static long seed(String tried) {
        long seed = ofTheRun().orElseGet(System::nanoTime);
        System.out.println(tried + " with -Dlis.seed=" + seed);
        return seed;
    }

    private static Optional<Long> ofTheRun() {
        return Optional.ofNullable(Long.getLong(SEED));
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        int tries = context.attributes().tries().orElse(USUAL);
        if (times() > 1 && tries > 1) {
            context.attributes().setTries(of(tries));
        }
        if (context.attributes().seed().filter(own -> !own.isEmpty()).isEmpty()) {
            ofTheRun().ifPresent(seed -> context.attributes().setSeed(seed.toString()));
        }
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundPropertyProximity() {
        return Integer.MIN_VALUE;
    }
}

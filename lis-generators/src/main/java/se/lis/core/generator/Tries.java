package se.lis.core.generator;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Makes every property and every loop of random tests try as many times as often as {@code -Dlis.tries=} says: once unless it is set, ten
 * times for a night.
 */
public final class Tries implements AroundPropertyHook {

    /** How often jqwik tries a property that does not say. */
    private static final int USUAL = 1_000;

    private static int times() {
        return Integer.getInteger("lis.tries", 1);
    }

    /** Returns how often a loop of random tries goes that usually goes so often. */
    public static int of(int usually) {
        return Math.multiplyExact(usually, times());
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        int tries = context.attributes().tries().orElse(USUAL);
        if (times() > 1 && tries > 1) {
            context.attributes().setTries(of(tries));
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

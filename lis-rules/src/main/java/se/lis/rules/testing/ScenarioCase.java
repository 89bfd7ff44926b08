package se.lis.rules.testing;

/**
 * One scenario of a rule, ready to be run.
 *
 * @param rule the id of the rule
 * @param name what the scenario is about, with the rule before it
 * @param check runs it, and throws an {@link AssertionError} that names each difference
 */
public record ScenarioCase(String rule, String name, Runnable check) {

    /** Runs the scenario, and throws an {@link AssertionError} that names each difference. */
    public void run() {
        check.run();
    }
}

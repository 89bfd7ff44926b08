package se.lis.harness;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.policy.Policy;

/** The option of every command that asks rules something: the city's own policy. */
final class PolicyOption {

    @Option(names = "--policy", paramLabel = "FILE", description = "The city's own values of parameters, a YAML file.")
    @Nullable
    Path policy;

    /**
     * Returns the engine, with the city's policy when one is named.
     *
     * @throws se.lis.rules.policy.PolicyException if the file holds none
     */
    ComplianceEngine engine() {
        return policy == null
                ? ComplianceEngine.standard()
                : ComplianceEngine.builder().policy(Policy.read(policy)).build();
    }
}

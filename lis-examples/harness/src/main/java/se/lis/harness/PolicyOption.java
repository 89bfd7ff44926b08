package se.lis.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.policy.Policy;

/** The options of every command that asks rules something: the city's own policy, and rules of its own. */
final class PolicyOption {

    @Option(names = "--policy", paramLabel = "FILE", description = "The city's own values of parameters, a YAML file.")
    @Nullable
    Path policy;

    @Option(
            names = "--rules",
            paramLabel = "DIR|JAR",
            description = "Rules of your own, beside the library's. They are code: take them from trusted places only.")
    List<Path> rules = new ArrayList<>();

    /**
     * Returns the engine, with the city's policy and rules where they are named.
     *
     * @throws se.lis.rules.policy.PolicyException if the file holds none
     * @throws se.lis.rules.catalogue.CatalogueException if a rule of the city's own is broken
     */
    ComplianceEngine engine() {
        ComplianceEngine.Builder engine = ComplianceEngine.builder();
        rules.forEach(engine::rules);
        if (policy != null) {
            engine.policy(Policy.read(policy));
        }
        return engine.build();
    }
}

package se.lis.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.policy.Policy;

/** The options of every command that asks rules something: the city's own policy, and rules of its own. */
final class PolicyOption {

    /** What the review of 2024 decided, which the sample is judged by. */
    private static final String OF_THE_SAMPLE = "review-2024-policy.yaml";

    @Option(names = "--policy", paramLabel = "FILE", description = "The city's own decisions, a YAML file.")
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
     * @param progress shows how far it has come
     * @throws se.lis.rules.policy.PolicyException if the file holds none
     * @throws se.lis.rules.catalogue.CatalogueException if a rule of the city's own is broken
     */
    ComplianceEngine engine(Progress progress) {
        return policy == null ? engine(progress, List.of()) : engine(progress, List.of(Policy.read(policy)));
    }

    /** Returns the engine for the sample: with its city's decisions, unless another policy is named. */
    ComplianceEngine engineOfTheSample(Progress progress) {
        if (policy != null) {
            return engine(progress);
        }
        try (InputStream review = Objects.requireNonNull(PolicyOption.class.getResourceAsStream(OF_THE_SAMPLE))) {
            return engine(progress, List.of(Policy.read(review, OF_THE_SAMPLE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(OF_THE_SAMPLE + " can't be read", unreadable);
        }
    }

    private ComplianceEngine engine(Progress progress, List<Policy> decided) {
        ComplianceEngine.Builder engine = ComplianceEngine.builder();
        if (progress.watched()) {
            engine.observer(progress);
        }
        rules.forEach(engine::rules);
        decided.forEach(engine::policy);
        return engine.build();
    }
}

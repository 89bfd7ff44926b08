package se.lis.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.lis.core.file.Sha256;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.policy.Policy;

/**
 * What engines are made of; it travels with tasks. An engine does not: each JVM makes its own, once, and all its tasks
 * share it.
 */
final class EngineSource implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, ComplianceEngine> ENGINES = new ConcurrentHashMap<>();

    private final String name;
    private final byte @Nullable [] policy;

    private EngineSource(String name, byte @Nullable [] policy) {
        this.name = name;
        this.policy = policy;
    }

    /** Returns the source of an engine with the library's own values. */
    static EngineSource standard() {
        return new EngineSource("", null);
    }

    /**
     * Returns the source of an engine under a city's policy.
     *
     * @param content the content of the policy's file
     * @param name what messages call it
     */
    static EngineSource under(byte[] content, String name) {
        return new EngineSource(name, content.clone());
    }

    /**
     * Returns the engine of this JVM, which is made when first asked for.
     *
     * @throws se.lis.rules.policy.PolicyException if the policy can't be one
     */
    ComplianceEngine engine() {
        byte[] content = policy;
        String key = content == null ? "" : Sha256.of(content);
        return ENGINES.computeIfAbsent(
                key,
                missing -> content == null
                        ? ComplianceEngine.standard()
                        : ComplianceEngine.builder()
                                .policy(Policy.read(content, name))
                                .build());
    }
}

package se.lis.rules.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.file.FileProblem;

/**
 * What a city decided for itself, as a {@code policy.yaml} states it: values of parameters, and which of the library's proposals are
 * decisions of its own.
 *
 * <p>A policy may change what stands on the city's own decision or on good practice, and may tighten what stands on law,
 * regulation or standard. Whether it does only that is checked when an engine is built with it.
 *
 * @param id the id that the policy gives itself
 * @param name the name of the file, for messages
 * @param digest the SHA-256 of what it decides; comments and layout do not count
 * @param decisions what it decides, by parameter and day
 * @param adopted the rules that it makes the city's own, by rule and day
 */
public record Policy(String id, String name, String digest, List<Decision> decisions, List<Adoption> adopted) {

    /** Keeps own copies. */
    public Policy {
        decisions = List.copyOf(decisions);
        adopted = List.copyOf(adopted);
    }

    /**
     * That a rule which stands on good practice is the city's own decision.
     *
     * @param rule the id of the rule
     * @param from the first day of the decision
     * @param until the first day after it, or empty while no end is decided
     * @param provision where the city decided it
     * @param line the line of the file, for messages
     */
    public record Adoption(String rule, LocalDate from, Optional<LocalDate> until, String provision, int line) {}

    /**
     * A value that the city decided.
     *
     * @param parameter the id of the parameter
     * @param from the first day of the value
     * @param until the first day after it, or empty while no later value or end is decided
     * @param value the value
     * @param provision where the city decided it
     * @param line the line of the file, for messages
     */
    public record Decision(
            String parameter, LocalDate from, Optional<LocalDate> until, String value, String provision, int line) {}

    /**
     * Returns the policy in a file.
     *
     * @throws PolicyException if the file is no policy; it names each problem with its line
     * @throws UncheckedIOException if the file can't be read
     */
    public static Policy read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /**
     * Returns the policy in a stream, which stays open.
     *
     * @param name what messages call it
     * @throws PolicyException if the content is no policy; it names each problem with its line
     * @throws UncheckedIOException if the stream can't be read
     */
    public static Policy read(InputStream in, String name) {
        try {
            return read(in.readNBytes(PolicyReader.LARGEST + 1), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /**
     * Returns the policy that some bytes hold.
     *
     * @param name what messages call it
     * @throws PolicyException if the content is no policy; it names each problem with its line
     */
    public static Policy read(byte[] content, String name) {
        return new PolicyReader(name).read(content);
    }
}

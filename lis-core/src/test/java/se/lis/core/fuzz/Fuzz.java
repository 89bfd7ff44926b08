package se.lis.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.lis.core.generator.Tries;

/**
 * Gives a reader each file of a corpus, and then damaged ones. A reader takes what it is given or refuses it with an exception that it
 * documents, whose message is short and speaks of no class.
 *
 * <p>{@code -Dlis.tries=} multiplies how many, {@code -Dlis.seed=} repeats what a run did, whose seed is printed. An input on which a reader
 * fails is written to {@code target/fuzz}; once the fault is mended it is put into the corpus.
 */
public final class Fuzz {

    /** The longest message: twenty problems of some lines each, with a value cut short. */
    private static final int LONGEST_MESSAGE = 20_000;

    private static final List<String> NOT_FOR_PEOPLE = List.of(
            "com.fasterxml",
            "org.yaml",
            "java.lang",
            "java.util",
            "java.io",
            "java.time",
            "Exception",
            "se.lis.core.",
            "Immutable");

    private final List<byte[]> corpus;
    private final Optional<Class<? extends Exception>> refusal;

    private Fuzz(List<byte[]> corpus, Optional<Class<? extends Exception>> refusal) {
        this.corpus = corpus;
        this.refusal = refusal;
    }

    /** What is tried: it reads, or throws. */
    public interface Reader {
        /** Reads some bytes. */
        void read(byte[] input) throws Exception;
    }

    /**
     * Returns what tries a reader that refuses nothing by an exception.
     *
     * @param folder the folder of its corpus, beside a class of the tests
     */
    public static Fuzz of(Class<?> test, String folder) throws IOException {
        return new Fuzz(corpus(test, folder), Optional.empty());
    }

    /** Returns the same of a reader that refuses by an exception. */
    public Fuzz refusing(Class<? extends Exception> refusal) {
        return new Fuzz(corpus, Optional.of(refusal));
    }

    private static List<byte[]> corpus(Class<?> test, String folder) throws IOException {
        URL place = Objects.requireNonNull(test.getResource(folder), folder);
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Tries so many damaged inputs, times {@code lis.tries}. */
    public void tries(int usually, Reader reader) throws IOException {
        tries(usually, reader, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Tries inputs that are damaged within a wrapping.
     *
     * @param unwrapped gives what of a file is damaged
     * @param wrapped makes a file of it again
     */
    public void tries(int usually, Reader reader, UnaryOperator<byte[]> unwrapped, UnaryOperator<byte[]> wrapped)
            throws IOException {
        assertThat(corpus).isNotEmpty();
        for (byte[] each : corpus) {
            tried(each, reader);
        }
        List<byte[]> contents = corpus.stream().map(unwrapped).toList();
        Mutator mutator = new Mutator(contents, new Random(Tries.seed("fuzzed")));
        for (int each = 0; each < Tries.of(usually); each++) {
            tried(wrapped.apply(mutator.damaged()), reader);
        }
    }

    private void tried(byte[] input, Reader reader) throws IOException {
        try {
            reader.read(input);
        } catch (Throwable thrown) {
            String problem = problem(thrown);
            if (!problem.isEmpty()) {
                Path kept = Files.createDirectories(Path.of("target", "fuzz"))
                        .resolve(reader.getClass().getSimpleName().replaceAll("\\W.*", "") + "-"
                                + Integer.toHexString(Arrays.hashCode(input)));
                Files.write(kept, input);
                throw new AssertionError(problem + "; input in " + kept, thrown);
            }
        }
    }

    /** Returns what is wrong with a refusal, or an empty text. */
    private String problem(Throwable thrown) {
        if (refusal.filter(type -> type.isInstance(thrown)).isEmpty()) {
            return "not documented: " + thrown;
        }
        String message = String.valueOf(thrown.getMessage());
        if (message.length() > LONGEST_MESSAGE) {
            return "a message of " + message.length() + " characters";
        }
        if (message.codePoints().anyMatch(letter -> letter != '\n' && Character.isISOControl(letter))) {
            return "a message that steers a terminal: " + message;
        }
        return NOT_FOR_PEOPLE.stream()
                .filter(message::contains)
                .findFirst()
                .map(word -> "a message that speaks of " + word + ": " + message)
                .orElse("");
    }
}

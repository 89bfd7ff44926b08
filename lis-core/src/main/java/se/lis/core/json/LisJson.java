package se.lis.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.file.FileProblem;
import se.lis.core.file.Sha256;
import se.lis.core.form.OwnForm;

/**
 * Reads and writes the JSON of registers and assessments.
 *
 * <p>Reading is strict: an unknown field, a duplicate key, a wrong type or an impossible value is a {@link
 * RegisterFormatException} that names the place. Writing is canonical: equal values give equal bytes. Thread-safe.
 */
public final class LisJson {

    /** How deep a document may nest. */
    static final int MAX_DEPTH = 100;

    /** How long one text may be, in characters. */
    static final int MAX_TEXT = 100_000;

    /** How long a document may be that is read, in bytes. */
    public static final long MAX_DOCUMENT = 2_000_000_000L;

    private static final LisJson STANDARD = new LisJson(List.of(), AssessmentUpgrades.ALL);

    private final ObjectMapper mapper;
    private final Versions<LisSnapshot> registers;
    private final Versions<Assessment> assessments;

    /** Reads and writes as {@link #standard()} does, with upgrades from older versions of both forms. */
    LisJson(List<Upgrade> ofRegisters, List<Upgrade> ofAssessments) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxDocumentLength(MAX_DOCUMENT)
                        .build())
                .build();
        mapper = OwnForm.mapper(factory);
        registers = new Versions<>(
                mapper, LisSnapshot.class, LisSnapshot.SCHEMA_VERSION, LisSnapshot::schemaVersion, ofRegisters, null);
        assessments = new Versions<>(
                mapper,
                Assessment.class,
                Assessment.SCHEMA_VERSION,
                Assessment::schemaVersion,
                ofAssessments,
                Assessment::withUnread);
    }

    /** Returns the one configuration there is. */
    public static LisJson standard() {
        return STANDARD;
    }

    /**
     * Reads a register from a file, as it comes in: it takes memory for the register and not for the text.
     *
     * @throws RegisterFormatException if the file does not hold a register
     * @throws UncheckedIOException if the file can't be read
     */
    public LisSnapshot readSnapshot(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return readSnapshot(in, file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /**
     * Reads a register, of the current or an older version of its form, as it comes in.
     *
     * @param source the name of the document, for messages
     * @throws RegisterFormatException if the document does not hold a register, or one of a version that is not known
     * @throws UncheckedIOException if the stream can't be read
     */
    public LisSnapshot readSnapshot(InputStream in, String source) {
        return read(in, registers, source);
    }

    /** Reads a register; see {@link #readSnapshot(InputStream, String)}. */
    public LisSnapshot readSnapshot(byte[] json, String source) {
        return readSnapshot(new ByteArrayInputStream(json), source);
    }

    /**
     * Reads an assessment from a file.
     *
     * @throws RegisterFormatException if the file does not hold an assessment
     * @throws UncheckedIOException if the file can't be read
     */
    public Assessment readAssessment(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return readAssessment(in, file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /**
     * Reads an assessment, of the current or an older version of its form.
     *
     * @param source the name of the document, for messages
     * @throws RegisterFormatException if the document does not hold an assessment, or one of a version that is not known
     * @throws UncheckedIOException if the stream can't be read
     */
    public Assessment readAssessment(InputStream in, String source) {
        return read(in, assessments, source);
    }

    /** Reads an assessment; see {@link #readAssessment(InputStream, String)}. */
    public Assessment readAssessment(byte[] json, String source) {
        return readAssessment(new ByteArrayInputStream(json), source);
    }

    private <T> T read(InputStream in, Versions<T> versions, String source) {
        return read(in, parser -> versions.read(parser, source), source);
    }

    /**
     * Reads a value of this library from JSON.
     *
     * @param source the name of the document, for messages
     * @throws RegisterFormatException if the document does not hold such a value
     * @throws UncheckedIOException if the stream can't be read
     */
    public <T> T read(InputStream in, Class<T> type, String source) {
        return read(
                in,
                parser -> {
                    T value = mapper.readValue(parser, type);
                    if (value == null) {
                        throw Problems.isNull(source);
                    }
                    return value;
                },
                source);
    }

    /** Reads a document that a parser goes through. */
    private interface Reading<T> {
        T of(JsonParser parser) throws IOException;
    }

    /**
     * Reads a value of this library from a tree of JSON.
     *
     * @param source the name of the document that it comes from, for messages
     * @throws RegisterFormatException if the tree does not hold such a value
     */
    public <T> T read(TreeNode json, Class<T> type, String source) {
        return read(() -> mapper.treeAsTokens(json), parser -> mapper.readValue(parser, type), source);
    }

    /** Opens a document. */
    private interface Opening {
        JsonParser parser() throws IOException;
    }

    private <T> T read(InputStream in, Reading<T> reading, String source) {
        return read(() -> mapper.createParser(in), reading, source);
    }

    private static <T> T read(Opening document, Reading<T> reading, String source) {
        JsonParser begun = null;
        try (JsonParser parser = document.parser()) {
            begun = parser;
            return reading.of(parser);
        } catch (JsonProcessingException problem) {
            throw Problems.explain(source, problem, begun);
        } catch (NumberFormatException beyondMeasure) {
            throw Problems.beyondMeasure(source, beyondMeasure, begun);
        } catch (CharConversionException otherEncoding) {
            throw Problems.notUtf8(source, otherEncoding);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(source + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /** Reads a value of this library from JSON; see {@link #read(InputStream, Class, String)}. */
    public <T> T read(byte[] json, Class<T> type, String source) {
        return read(new ByteArrayInputStream(json), type, source);
    }

    /**
     * Returns the canonical JSON of a value of this library, in UTF-8 and on one line.
     *
     * @throws IllegalArgumentException if the value can't be written; see {@link #check}
     */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException beyondBounds) {
            throw Problems.unwritable(beyondBounds);
        }
    }

    /**
     * Writes the canonical JSON of a value to a stream, without holding the text. The stream stays open.
     *
     * @throws IllegalArgumentException if the value can't be written; see {@link #check}
     * @throws UncheckedIOException if the stream can't be written
     */
    public void write(Object value, OutputStream out) {
        write(mapper.writer(), value, out);
    }

    /**
     * Returns the JSON of a value as people read it: the canonical form, with line breaks and two spaces a level.
     *
     * @throws IllegalArgumentException if the value can't be written; see {@link #check}
     */
    public byte[] writeReadably(Object value) {
        try {
            return readably().writeValueAsBytes(value);
        } catch (JsonProcessingException beyondBounds) {
            throw Problems.unwritable(beyondBounds);
        }
    }

    /**
     * Writes the JSON of a value as people read it to a stream, without holding the text; see {@link #writeReadably(Object)}. The stream
     * stays open.
     *
     * @throws IllegalArgumentException if the value can't be written; see {@link #check}
     * @throws UncheckedIOException if the stream can't be written
     */
    public void writeReadably(Object value, OutputStream out) {
        write(readably(), value, out);
    }

    private ObjectWriter readably() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return mapper.writer(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    private static void write(ObjectWriter writer, Object value, OutputStream out) {
        try {
            writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
        } catch (JsonProcessingException beyondBounds) {
            throw Problems.unwritable(beyondBounds);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the value can't be written", unwritable);
        }
    }

    /**
     * Returns the SHA-256 of the canonical JSON of a value, in lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the value can't be written; see {@link #check}
     */
    public String digest(Object value) {
        MessageDigest digest = Sha256.begun();
        write(new DigestOutputStream(OutputStream.nullOutputStream(), digest), value);
        return Sha256.of(digest);
    }

    /**
     * Checks that a value which was not read from a document could stand in one.
     *
     * @throws IllegalArgumentException if it holds a moment, day or month outside the years 0001 to 9999 or a length of a thousand years or more,
     *     from which time can't be counted; the message names the place and the value
     */
    public void check(Object value) {
        write(OutputStream.nullOutputStream(), value);
    }

    private void write(OutputStream memory, Object value) {
        try {
            mapper.writeValue(memory, value);
        } catch (JsonProcessingException beyondBounds) {
            throw Problems.unwritable(beyondBounds);
        } catch (IOException impossible) {
            throw new IllegalStateException("a value of the model can always be written", impossible);
        }
    }
}

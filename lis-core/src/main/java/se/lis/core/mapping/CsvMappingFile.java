package se.lis.core.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.lis.core.file.FileProblem;

/** Reads how a city's own file becomes artefacts from a YAML file. */
public final class CsvMappingFile {

    private CsvMappingFile() {}

    /**
     * Returns the mappings in a file: one, or one for each kind of artefact that a city's own file holds.
     *
     * @throws CsvMappingException if the file is no mapping that can be followed; it names each problem with its line
     * @throws UncheckedIOException if the file can't be read
     */
    public static List<CsvMapping> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(CsvMappingReader.LARGEST + 1), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /**
     * Returns the mappings that some bytes hold.
     *
     * @param name what messages call it
     * @throws CsvMappingException if the content is no mapping that can be followed; it names each problem with its line
     */
    public static List<CsvMapping> read(byte[] content, String name) {
        return new CsvMappingReader(name).read(content);
    }
}

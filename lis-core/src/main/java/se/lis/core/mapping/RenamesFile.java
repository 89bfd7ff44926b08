package se.lis.core.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.lis.core.file.FileProblem;
import se.lis.core.renaming.Renames;

/** Reads from a YAML file which artefacts of a register go by another id, by its lists: {@code systems: {s1: sys-1}}. */
public final class RenamesFile {

    private RenamesFile() {}

    /**
     * Returns the new ids that a file states.
     *
     * @throws CsvMappingException if the file states none that can be given; it names each problem with its line
     * @throws UncheckedIOException if the file can't be read
     */
    public static Renames read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(CsvMappingReader.LARGEST + 1), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /**
     * Returns the new ids that some bytes state.
     *
     * @param name what messages call it
     * @throws CsvMappingException if the content states none that can be given; it names each problem with its line
     */
    public static Renames read(byte[] content, String name) {
        return new CsvMappingReader(name).renames(content);
    }
}

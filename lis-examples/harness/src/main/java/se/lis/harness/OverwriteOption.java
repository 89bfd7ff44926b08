package se.lis.harness;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.lis.core.file.WholeFile;

/** The option of every command that writes files: what is there already stays unless it is given. */
final class OverwriteOption {

    @Option(names = "--force", description = "Replace a file that is there already.")
    boolean force;

    /**
     * Refuses a file that is there, before any work is done for it; a pipe or a device loses nothing.
     *
     * @throws IllegalArgumentException if it is there and nobody said to replace it
     */
    void check(Path file) {
        if (!force && Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " is there already; --force replaces it");
        }
    }

    /** Writes a file, whole or not at all. */
    void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /** Writes a file as its content comes, whole or not at all. */
    void write(Path file, WholeFile.Content content) {
        check(file);
        if (force || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            WholeFile.write(file, content);
        } else {
            WholeFile.create(file, content);
        }
    }
}

package se.lis.harness;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lis.core.mapping.RenamesFile;
import se.lis.core.renaming.Renames;

/** The option of every command that compares with something earlier: which artefacts went by other ids then. */
final class RenamesOption {

    @Option(
            names = "--renames",
            paramLabel = "YAML",
            description = "Which ids became others since, by list, as systems: {s1: sys-1}: what is compared follows.")
    @Nullable
    Path file;

    Renames renames() {
        return file == null ? new Renames(Map.of()) : RenamesFile.read(file);
    }
}

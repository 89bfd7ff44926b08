package se.lis.harness;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.assessment.Assessment;
import se.lis.core.history.FileHistory;

/** The options of every command that writes a management review. */
final class ReviewOptions {

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description =
                    "The assessment that was kept at the last review, to compare with; without it, nothing is said about changes.")
    @Nullable
    Path before;

    @Option(
            names = "--history",
            paramLabel = "FOLDER",
            description = "The folder that lis history keeps assessments in, to show how violations have developed.")
    @Nullable
    Path history;

    @Mixin
    RenamesOption renames = new RenamesOption();

    @Mixin
    DocumentOptions document = new DocumentOptions();

    Optional<Assessment> earlier() {
        return Optional.ofNullable(before).map(RegisterInput::readAssessment).map(renames.renames()::applyTo);
    }

    /**
     * Returns the assessments of an organisation that were kept.
     *
     * @throws UncheckedIOException if there is no such folder: a name that was mistyped is no history of nothing
     */
    Iterable<Assessment> kept(String organisation) {
        if (history == null) {
            return List.of();
        }
        if (!Files.isDirectory(history)) {
            throw new UncheckedIOException(
                    history + " can't be read: there is no such folder", new NotDirectoryException(history.toString()));
        }
        return new FileHistory(history).assessments(organisation);
    }
}

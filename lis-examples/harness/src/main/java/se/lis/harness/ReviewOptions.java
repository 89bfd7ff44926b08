package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.report.Particulars;

/** The options of every command that writes a management review. */
final class ReviewOptions {

    /** No organisation's template comes near this; what does is something else. */
    private static final long LARGEST_TEMPLATE = 20_000_000;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description =
                    "The assessment that was kept at the last review, to compare with; without it nothing is said of change.")
    @Nullable
    Path before;

    @Mixin
    RenamesOption renames = new RenamesOption();

    @Option(names = "--dnr", paramLabel = "NUMBER", description = "The registry number of the document.")
    @Nullable
    String dnr;

    @Option(names = "--contact", paramLabel = "TEXT", description = "Whom to ask; can be given several times.")
    List<String> contacts = List.of();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "Your own Word document, whose styles, headers and footers the review gets.")
    @Nullable
    Path template;

    Optional<Assessment> earlier() {
        return Optional.ofNullable(before)
                .map(LisJson.standard()::readAssessment)
                .map(renames.renames()::applyTo);
    }

    Particulars particulars() {
        return new Particulars(Optional.ofNullable(dnr), contacts);
    }

    Optional<byte[]> template() {
        return Optional.ofNullable(template).map(file -> {
            try {
                if (Files.size(file) > LARGEST_TEMPLATE) {
                    throw new UncheckedIOException(new IOException(
                            file + " is larger than " + LARGEST_TEMPLATE + " bytes: is it a template?"));
                }
                return Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file + " can't be read: " + unreadable.getMessage(), unreadable);
            }
        });
    }
}

package se.lis.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lis.report.Particulars;

/** The options of every command that writes a document to hand in or publish. */
final class DocumentOptions {

    /** No organisation's template comes near this; what does is something else. */
    private static final int LARGEST_TEMPLATE = 20_000_000;

    @Option(names = "--dnr", paramLabel = "NUMBER", description = "The registry number of the document.")
    @Nullable
    String dnr;

    @Option(names = "--contact", paramLabel = "TEXT", description = "Whom to ask; can be given several times.")
    List<String> contacts = List.of();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "Your own Word document, whose styles, headers and footers the document gets.")
    @Nullable
    Path template;

    /** Returns the first of these options that was given, by its name. */
    Optional<String> given() {
        if (template != null) {
            return Optional.of("--template");
        }
        return dnr != null ? Optional.of("--dnr") : contacts.isEmpty() ? Optional.empty() : Optional.of("--contact");
    }

    Particulars particulars() {
        return new Particulars(Optional.ofNullable(dnr), contacts);
    }

    Optional<byte[]> template() {
        return Optional.ofNullable(template).map(file -> InputFile.content(file, LARGEST_TEMPLATE));
    }

    /** Returns what is wrong with the template, by its name. */
    String refused(Exception problem) {
        return template + ": " + problem.getMessage();
    }
}

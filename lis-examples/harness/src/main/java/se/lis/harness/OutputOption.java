package se.lis.harness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lis.core.file.FileProblem;
import se.lis.core.file.WholeFile;

/** The option of every command that makes one document. */
final class OutputOption {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, whole or not at all; printed if omitted.")
    @Nullable
    Path file;

    @Mixin
    OverwriteOption overwrite = new OverwriteOption();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /** Refuses a file that is there already, before any work is done for it. */
    void check() {
        check(null);
    }

    /** Refuses the same, but for the file that is to be changed: whoever names it twice wants it replaced. */
    void check(@Nullable Path changed) {
        if (file != null && file.equals(changed)) {
            overwrite.force = true;
        } else if (file != null) {
            overwrite.check(file);
        }
    }

    /** Writes the document, or prints it. */
    void write(byte[] document) {
        if (file != null) {
            overwrite.write(file, document);
        } else {
            print(document);
        }
    }

    /** Writes a document of text as it is made, or prints it: memory need not hold it. */
    void write(WholeFile.Content document) {
        if (file != null) {
            overwrite.write(file, document);
            return;
        }
        try {
            Path made = Files.createTempFile("lis", ".part");
            try {
                WholeFile.write(made, document);
                try (Reader text = Files.newBufferedReader(made)) {
                    text.transferTo(Objects.requireNonNull(spec).commandLine().getOut());
                }
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "the document can't be printed: " + FileProblem.reason(unwritable), unwritable);
        }
    }

    /** Prints the document, which is text in UTF-8, and ends its last line. */
    void print(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        PrintWriter out = Lis.out(Objects.requireNonNull(spec));
        out.print(text.endsWith("\n") ? text : text + "\n");
    }
}

package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;

/** Computes a management review. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Computes the material for a management review.",
        footer = {"", "Example: lis review register.json --as-of 2026-11-01 --format docx --out review.docx"})
final class ReviewCommand implements Callable<Integer> {

    /** How a review is written. */
    enum Format {
        /** A web page. */
        HTML,
        /** A Word document. */
        DOCX,
        /** Markdown. */
        MD,
        /** For programs. */
        JSON
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The register, a JSON file; the sample when left out.")
    @Nullable
    Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            description = "The day (its end) or moment of the review; now when left out.")
    @Nullable
    String asOf;

    @Option(names = "--format", paramLabel = "html|docx|md|json", description = "Default: ${DEFAULT-VALUE}.")
    Format format = Format.MD;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; printed when left out.")
    @Nullable
    Path out;

    @Option(names = "--locale", paramLabel = "sv|en", description = "The language; default: ${DEFAULT-VALUE}.")
    String locale = "sv";

    @Option(names = "--policy", paramLabel = "FILE", description = "The city's own values of parameters, a YAML file.")
    @Nullable
    Path policy;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (format == Format.DOCX && out == null) {
            throw new ParameterException(line, "--out is missing: a Word document is not text, so name a file for it");
        }
        LisSnapshot register = RegisterInput.read(file);
        ReviewInput input = ReviewInput.of(
                Lis.engine(policy),
                register,
                RegisterInput.moment("--as-of", asOf, register.organisation().zone(), line),
                Locale.forLanguageTag(locale));
        byte[] content = switch (format) {
            case HTML -> input.report().review(input.review());
            case DOCX -> input.report().docx(input.review());
            case MD -> input.report().markdown(input.review());
            case JSON -> LisJson.standard().writeReadably(input.review());
        };
        if (out != null) {
            WholeFile.write(out, content);
        } else {
            PrintWriter printer = line.getOut();
            printer.println(new String(content, StandardCharsets.UTF_8));
        }
        return AssessCommand.code(input.assessment(), null);
    }
}

package se.lis.harness;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;

/** Computes a management review. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Computes the material for a management review.",
        footer = {"", "Example:", "  lis review register.json --format docx --out review.docx"})
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
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    RegisterArgument given = new RegisterArgument();

    @Option(
            names = "--format",
            paramLabel = "html|docx|md|json",
            description = "How to write; default: ${DEFAULT-VALUE}.")
    Format format = Format.MD;

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Mixin
    OutputOption out = new OutputOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (format == Format.DOCX && out.file == null) {
            throw new ParameterException(line, "--out is missing: a Word document is not text, so name a file for it");
        }
        LisSnapshot register = given.read();
        ReviewInput input = ReviewInput.of(judging.engine(), register, judging.moment(register), judging.locale());
        byte[] content = switch (format) {
            case HTML -> input.report().review(input.review());
            case DOCX -> input.report().docx(input.review());
            case MD -> input.report().markdown(input.review());
            case JSON -> LisJson.standard().writeReadably(input.review());
        };
        out.write(content);
        return AssessCommand.code(input.assessment(), null);
    }
}

package se.lis.harness;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.json.LisJson;

/** Computes a management review. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Computes the material for a management review.",
        footer = {"", "Example:", "  lis review register.json --format docx --out review.docx"})
final class ReviewCommand extends RegisterCommand {

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

    @Option(
            names = "--format",
            paramLabel = "html|docx|md|json",
            description = "How to write; default: ${DEFAULT-VALUE}.")
    Format format = Format.MD;

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    void prepare() {
        if (format == Format.DOCX && out.file == null) {
            throw misused("--out is missing: a Word document is not text, so name a file for it");
        }
        out.check();
    }

    @Override
    int judge(JudgingInput judged) {
        ReviewInput input = ReviewInput.of(judged, judging.locale());
        byte[] content = switch (format) {
            case HTML -> input.report().review(input.review());
            case DOCX -> input.report().docx(input.review());
            case MD -> input.report().markdown(input.review());
            case JSON -> LisJson.standard().writeReadably(input.review());
        };
        out.write(content);
        return ExitCodes.of(input.assessment(), null);
    }
}

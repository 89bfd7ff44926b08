package se.lis.harness;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.rules.catalogue.RuleCatalogue;

/** Computes a management review. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Writes a management review, as a document to hand in.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis review register.json --format docx --out review.docx",
            "  lis review register.json --before kept.json --out review.md"
        })
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
    ReviewOptions review = new ReviewOptions();

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    void prepare() {
        if (format == Format.DOCX && out.file == null) {
            throw misused("--out is missing: a Word document is not text, so name a file for it");
        }
        if (format != Format.DOCX && review.document.template != null) {
            throw misused("--template is for --format docx");
        }
        out.check();
    }

    @Override
    int judge(JudgingInput judged) {
        ReviewInput input = ReviewInput.of(judged, judging.locale(), review);
        byte[] content = switch (format) {
            case HTML -> input.html();
            case DOCX -> input.docx();
            case MD -> input.markdown();
            case JSON -> input.json();
        };
        out.write(content);
        // A review is spread and says nothing of it; whoever makes one must know.
        if (input.assessment().findings().stream()
                .anyMatch(finding -> finding.rule().equals(RuleCatalogue.OMISSIONS.securityProtection()))) {
            err().println("lis: " + Words.in(judging.locale()).of("review.apart"));
        }
        return ExitCodes.of(input.assessment(), null);
    }
}

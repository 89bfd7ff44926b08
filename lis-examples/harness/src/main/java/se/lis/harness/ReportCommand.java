package se.lis.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what people read of an assessment into a folder. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes an assessment and its management review as web pages, document, text and workbook.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis report register.json --as-of 2026-11-01 --out report"})
final class ReportCommand extends RegisterCommand {

    private static final List<String> FILES =
            List.of("index.html", "review.html", "review.docx", "review.md", "review.json", "tables.xlsx");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    @Nullable
    Path out;

    @Mixin
    OverwriteOption overwrite = new OverwriteOption();

    @Mixin
    ReviewOptions review = new ReviewOptions();

    @Override
    void prepare() {
        FILES.forEach(name -> overwrite.check(Objects.requireNonNull(out).resolve(name)));
    }

    @Override
    int judge(JudgingInput judged) {
        ReviewInput input = ReviewInput.of(judged, judging.locale(), review);
        List<byte[]> contents = List.of(
                input.report().overview(input.assessment(), input.review()),
                input.html(),
                input.docx(),
                input.markdown(),
                input.json(),
                input.report().workbook(input.assessment()));
        // All are made before the first is written, so that a failure leaves the folder as it was.
        Path folder = Objects.requireNonNull(out);
        for (int i = 0; i < FILES.size(); i++) {
            Path file = folder.resolve(FILES.get(i));
            overwrite.write(file, contents.get(i));
            out().println(file);
        }
        return ExitCodes.of(input.assessment(), null);
    }
}

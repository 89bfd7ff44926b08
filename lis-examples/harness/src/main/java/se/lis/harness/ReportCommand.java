package se.lis.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.file.WholeFile;

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
        Map<String, WholeFile.Content> pages = input.report().findings(input.assessment(), input.review());
        Path folder = Objects.requireNonNull(out);
        pages.keySet().forEach(name -> overwrite.check(folder.resolve(name)));
        // The six are made before the first file is written, and the pages, one at a time, before the index that links
        // to them:
        // a failure leaves what was there with all its links.
        pages.forEach((name, page) -> write(folder.resolve(name), page));
        for (int i = 0; i < FILES.size(); i++) {
            byte[] content = contents.get(i);
            write(folder.resolve(FILES.get(i)), to -> to.write(content));
        }
        return ExitCodes.of(input.assessment(), null);
    }

    private void write(Path file, WholeFile.Content content) {
        overwrite.write(file, content);
        out().println(file);
    }
}

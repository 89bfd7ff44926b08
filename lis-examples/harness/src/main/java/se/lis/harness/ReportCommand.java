package se.lis.harness;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.lis.core.json.LisJson;

/** Writes what people read of an assessment into a folder. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes an assessment and its management review as web pages, document, text and workbook.",
        footer = {"", "Example:", "  lis report register.json --as-of 2026-11-01 --out report"})
final class ReportCommand extends RegisterCommand {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    @Nullable
    Path out;

    @Override
    int judge(JudgingInput judged) {
        ReviewInput input = ReviewInput.of(judged, judging.locale());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.html", input.report().overview(input.assessment(), input.review()));
        files.put("review.html", input.report().review(input.review()));
        files.put("review.docx", input.report().docx(input.review()));
        files.put("review.md", input.report().markdown(input.review()));
        files.put("review.json", LisJson.standard().writeReadably(input.review()));
        files.put("tables.xlsx", input.report().workbook(input.assessment()));
        // All are made before the first is written, so that a failure leaves the folder as it was.
        Path folder = Objects.requireNonNull(out);
        files.forEach((name, content) -> {
            WholeFile.write(folder.resolve(name), content);
            out().println(folder.resolve(name));
        });
        return ExitCodes.of(input.assessment(), null);
    }
}

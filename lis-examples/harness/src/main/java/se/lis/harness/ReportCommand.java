package se.lis.harness;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;

/** Writes what people read of an assessment into a folder. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes an assessment and its management review as web pages, document, text and workbook.",
        footer = {"", "Example:", "  lis report register.json --as-of 2026-11-01 --out report"})
final class ReportCommand implements Callable<Integer> {

    @Mixin
    RegisterArgument given = new RegisterArgument();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    @Nullable
    Path out;

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        LisSnapshot register = given.read();
        ReviewInput input = ReviewInput.of(judging.engine(), register, judging.moment(register), judging.locale());
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
            line.getOut().println(folder.resolve(name));
        });
        return AssessCommand.code(input.assessment(), null);
    }
}

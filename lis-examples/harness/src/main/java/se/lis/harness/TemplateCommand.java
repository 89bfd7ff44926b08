package se.lis.harness;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.lis.workbook.RegisterWorkbook;

/** Writes an empty workbook to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Writes an XLSX workbook to fill in: a sheet for each kind of artefact, with notes and lists to choose from.",
        footer = {"", "Example: lis template --out lis.xlsx --locale sv"})
final class TemplateCommand implements Callable<Integer> {

    @Option(
            names = "--locale",
            paramLabel = "sv|en",
            description = "The language of headings; default: ${DEFAULT-VALUE}.")
    String locale = "sv";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file, written whole or not.")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        WholeFile.write(Objects.requireNonNull(out), RegisterWorkbook.template(Locale.forLanguageTag(locale)));
        return 0;
    }
}

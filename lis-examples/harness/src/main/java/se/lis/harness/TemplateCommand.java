package se.lis.harness;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.workbook.RegisterWorkbook;

/** Writes an empty workbook to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Writes an XLSX workbook to fill in: a sheet for each kind of artefact, with notes and lists to choose from.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis template --out lis.xlsx --locale sv"})
final class TemplateCommand extends LisCommand {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write, whole or not at all.")
    @Nullable
    Path out;

    @Mixin
    OverwriteOption overwrite = new OverwriteOption();

    @Override
    public Integer call() {
        overwrite.check(Objects.requireNonNull(out));
        overwrite.write(Objects.requireNonNull(out), RegisterWorkbook.template(locale()));
        return ExitCodes.DONE;
    }
}

package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.LisCsv;
import se.lis.core.json.LisJson;
import se.lis.workbook.RegisterWorkbook;
import se.lis.workbook.WorkbookFormatException;

/** Makes a register of a workbook or of a folder of CSV files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Makes a register of an XLSX workbook, or of a folder of CSV files. All errors are told together.",
        footer = {
            "",
            "Examples:",
            "  lis import lis.xlsx --out register.json",
            "  lis import csv-folder --out register.json"
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The workbook or the folder.")
    @Nullable
    Path from;

    @Mixin
    OutputOption out = new OutputOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Path given = Objects.requireNonNull(from);
        LisSnapshot register;
        try {
            register = Files.isDirectory(given)
                    ? LisCsv.standard().readSnapshot(given)
                    : RegisterWorkbook.read(Files.readAllBytes(given), given.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(given + " can't be read", unreadable);
        } catch (WorkbookFormatException wrong) {
            return refuse(wrong.problems().stream()
                    .map(problem -> given + ": " + problem)
                    .toList());
        } catch (CsvFormatException wrong) {
            return refuse(wrong.problems());
        }
        out.write(LisJson.standard().writeReadably(register));
        return ExitCodes.DONE;
    }

    private int refuse(Iterable<?> problems) {
        problems.forEach(
                problem -> Objects.requireNonNull(spec).commandLine().getErr().println("lis: " + problem));
        return ExitCodes.FILE;
    }
}

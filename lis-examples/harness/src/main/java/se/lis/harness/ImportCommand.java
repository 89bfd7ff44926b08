package se.lis.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvImport;
import se.lis.core.csv.CsvMappingException;
import se.lis.core.csv.LisCsv;
import se.lis.core.json.LisJson;
import se.lis.rules.CsvMappingFile;
import se.lis.workbook.RegisterWorkbook;
import se.lis.workbook.WorkbookFormatException;

/** Makes a register of a workbook or of a folder of CSV files, or puts a city's own file into one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a register of an XLSX workbook, or of a folder of CSV files; or puts a CSV file with columns of your own"
                    + " into a register, by a mapping.",
            "All errors are told together."
        },
        footer = {
            "",
            "Examples:",
            "  lis import lis.xlsx --out register.json",
            "  lis import csv-folder --out register.json",
            "  lis import log.csv --mapping log.yaml --into register.json"
        })
final class ImportCommand extends LisCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The workbook, the folder or the CSV file.")
    @Nullable
    Path from;

    @Option(
            names = "--mapping",
            paramLabel = "YAML",
            description = "What the columns of the CSV file stand for, and in which list its rows belong.")
    @Nullable
    Path mapping;

    @Option(names = "--into", paramLabel = "FILE", description = "The register that the rows are put into.")
    @Nullable
    Path into;

    @Option(
            names = "--replace",
            description =
                    "A row takes the place of an artefact with the same id that says something else, which is an error"
                            + " otherwise.")
    boolean replace;

    @Option(
            names = "--taken-at",
            paramLabel = "MOMENT",
            description = "When the CSV file was taken, a day or a moment; the register's own moment when left out.")
    @Nullable
    String takenAt;

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    public Integer call() {
        Path given = Objects.requireNonNull(from);
        if ((mapping == null) != (into == null)) {
            throw misused(
                    "--mapping and --into belong together: the file's rows are put into a register that is there");
        }
        if (mapping == null && (replace || takenAt != null)) {
            throw misused("--replace and --taken-at belong to --mapping");
        }
        out.check(into);
        LisSnapshot register;
        try {
            if (mapping != null && into != null) {
                register = mapped(given, mapping, into);
            } else {
                register = Files.isDirectory(given)
                        ? LisCsv.standard().readSnapshot(given)
                        : RegisterWorkbook.read(Files.readAllBytes(given), given.toString());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(given + " can't be read", unreadable);
        } catch (WorkbookFormatException wrong) {
            return refuse(wrong.problems().stream()
                    .map(problem -> given + ": " + problem)
                    .toList());
        } catch (CsvFormatException wrong) {
            return refuse(wrong.problems());
        } catch (CsvMappingException wrong) {
            return refuse(wrong.problems());
        }
        out.write(LisJson.standard().writeReadably(register));
        return ExitCodes.DONE;
    }

    private LisSnapshot mapped(Path file, Path by, Path target) throws IOException {
        CsvImport importer = CsvImport.by(CsvMappingFile.read(by));
        LisSnapshot register = RegisterInput.read(target);
        CsvImport.OnConflict conflict = replace ? CsvImport.OnConflict.REPLACE : CsvImport.OnConflict.REFUSE;
        try (InputStream in = Files.newInputStream(file)) {
            SnapshotDiff changes = importer.changes(in, file.toString(), register, taken(register), conflict);
            err().println("lis: " + file + ": " + changes.added().size() + " added, "
                    + changes.changed().size() + " replaced");
            return changes.applyTo(register);
        }
    }

    private Instant taken(LisSnapshot register) {
        if (takenAt == null) {
            return register.takenAt();
        }
        Instant moment = RegisterInput.moment(
                "--taken-at", takenAt, register.organisation().zone(), line());
        // The register is taken when the later of the two was.
        return moment.isAfter(register.takenAt()) ? moment : register.takenAt();
    }

    private int refuse(Iterable<?> problems) {
        problems.forEach(problem -> err().println("lis: " + problem));
        return ExitCodes.FILE;
    }
}

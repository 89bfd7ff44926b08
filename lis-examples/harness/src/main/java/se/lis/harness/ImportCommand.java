package se.lis.harness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.LisCsv;
import se.lis.core.file.FileProblem;
import se.lis.core.json.LisJson;
import se.lis.core.mapping.CsvImport;
import se.lis.core.mapping.CsvMapping;
import se.lis.core.mapping.CsvMappingException;
import se.lis.core.mapping.CsvMappingFile;
import se.lis.core.renaming.Renames;
import se.lis.workbook.RegisterWorkbook;
import se.lis.workbook.Spreadsheet;
import se.lis.workbook.WorkbookFormatException;

/** Makes a register of a workbook or of a folder of CSV files, or puts a city's own file into one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a register of an XLSX workbook, or of a folder of CSV files; or puts a CSV file, or a sheet of a workbook,"
                    + " with columns of your own into a register, by a mapping.",
            "All errors are reported together, as is what was left out or interpreted."
        },
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis import lis.xlsx --out register.json",
            "  lis import csv-folder --out register.json",
            "  lis import log.csv --mapping log.yaml --into register.json",
            "  lis import log.xlsx --mapping log.yaml --into all.json --update --dry-run"
        })
final class ImportCommand extends LisCommand {

    /** How many lines of problems a person is shown. */
    private static final int MOST_PROBLEMS = 200;

    @Parameters(index = "0", paramLabel = "FILE", description = "The workbook, the folder or the CSV file.")
    @Nullable
    Path from;

    @Option(
            names = "--mapping",
            paramLabel = "YAML",
            description = "What the columns of the file stand for, and in which list its rows belong.")
    @Nullable
    Path mapping;

    @Option(names = "--into", paramLabel = "FILE", description = "The register that the rows are put into.")
    @Nullable
    Path into;

    @Option(
            names = "--replace",
            description =
                    "A row fully replaces an artefact with the same id that says something else: what the file does"
                            + " not give is removed, which is reported. Without --replace and --update, such a row"
                            + " is an error.")
    boolean replace;

    @Option(
            names = "--update",
            description =
                    "A row changes only what it gives of an artefact with the same id; a blank cell changes nothing.")
    boolean update;

    @Option(
            names = "--dry-run",
            description = "Shows what would be added and changed, attribute by attribute, and writes nothing.")
    boolean dryRun;

    @Option(
            names = "--taken-at",
            paramLabel = "MOMENT",
            description = "When the CSV file was taken, a day or a moment; the register's own moment if omitted.")
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
        if (mapping == null && (replace || update || dryRun || takenAt != null)) {
            throw misused("--replace, --update, --dry-run and --taken-at belong to --mapping");
        }
        if (replace && update) {
            throw misused("--replace takes the place of all that an artefact says, and --update of some; choose one");
        }
        out.check(into);
        LisSnapshot register;
        try {
            if (mapping != null && into != null) {
                register = mapped(given, mapping, into);
            } else {
                register = Files.isDirectory(given)
                        ? LisCsv.standard().readSnapshot(given, this::tell)
                        : RegisterWorkbook.read(
                                Files.readAllBytes(given), given.toString(), note -> tell(given + ": " + note));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(given + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        } catch (WorkbookFormatException wrong) {
            return refuse(wrong.summary().stream()
                    .map(problem -> given + ": " + problem)
                    .toList());
        } catch (CsvFormatException wrong) {
            return refuse(wrong.summary());
        } catch (CsvMappingException wrong) {
            return refuse(wrong.problems());
        }
        if (dryRun) {
            return ExitCodes.DONE;
        }
        out.write(file -> LisJson.standard().writeReadably(register, file));
        return ExitCodes.DONE;
    }

    private LisSnapshot mapped(Path file, Path by, Path target) throws IOException {
        List<CsvMapping> mappings = CsvMappingFile.read(by);
        CsvImport importer = CsvImport.by(mappings).telling(this::tell);
        LisSnapshot register = renamed(RegisterInput.read(target), importer.renames(), target);
        CsvImport.OnConflict conflict = replace
                ? CsvImport.OnConflict.REPLACE
                : update ? CsvImport.OnConflict.UPDATE : CsvImport.OnConflict.REFUSE;
        byte[] content = Files.readAllBytes(file);
        SnapshotDiff changes;
        if (Spreadsheet.isOne(content)) {
            List<CsvTable.Line> lines =
                    Spreadsheet.lines(content, mappings.get(0).sheet(), file.toString(), this::tell);
            changes = importer.changes(lines, file.toString(), register, taken(register), conflict);
        } else {
            changes = importer.changes(
                    new ByteArrayInputStream(content), file.toString(), register, taken(register), conflict);
        }
        RegisterChanges told = new RegisterChanges(changes, locale());
        if (dryRun) {
            told.lines().forEach(this::print);
        }
        told.takenAway().forEach(loss -> tell(file + ": takes away " + loss));
        tell(file + ": " + changes.added().size() + " added, "
                + changes.changed().size() + (update ? " updated" : " replaced")
                + (dryRun ? "; nothing was written" : ""));
        return changes.applyTo(register);
    }

    private LisSnapshot renamed(LisSnapshot register, Renames renames, Path target) {
        renames.in(register)
                .forEach((before, after) ->
                        tell(target + ": " + before.type().jsonName() + " '" + before + "' is '" + after + "' now"));
        return renames.applyTo(register);
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
        int told = 0;
        int more = 0;
        for (Object problem : problems) {
            if (told < MOST_PROBLEMS) {
                tell(problem.toString());
                told++;
            } else {
                more++;
            }
        }
        if (more > 0) {
            tell("and " + more + " more kinds of problems");
        }
        return ExitCodes.FILE;
    }
}

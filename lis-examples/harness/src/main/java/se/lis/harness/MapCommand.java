package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.CellReader;
import se.lis.core.csv.table.Problems;
import se.lis.core.file.FileProblem;
import se.lis.core.mapping.CsvImport;
import se.lis.core.mapping.CsvMappingException;
import se.lis.core.mapping.CsvMappingFile;
import se.lis.harness.proposal.MappingProposal;
import se.lis.workbook.Spreadsheet;
import se.lis.workbook.WorkbookFormatException;

/** Proposes a mapping for a file of a city's own. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = {
            "Proposes a mapping for a CSV file or a sheet of a workbook with columns of your own, and shows what would come in.",
            "Headings are compared with what attributes are called in Swedish and English, and values against what they can be."
                    + " People decide what is right: read the proposal through."
        },
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis map log.xlsx --out log.yaml"})
final class MapCommand extends LisCommand {

    private static final int TOLD = 10;

    @Parameters(index = "0", paramLabel = "FILE", description = "The CSV file or the workbook.")
    @Nullable
    Path file;

    @Option(
            names = "--table",
            paramLabel = "LIST",
            description = "The list that its rows belong in; if omitted, the one that fits best.")
    @Nullable
    String table;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of the workbook; if omitted, the only visible one.")
    @Nullable
    String sheet;

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    public Integer call() {
        Path given = Objects.requireNonNull(file);
        List<String> form = new ArrayList<>();
        try {
            List<CsvTable.Line> lines = lines(Files.readAllBytes(given), given.toString(), form);
            MappingProposal proposal = MappingProposal.of(lines, called(given), Optional.ofNullable(table), form);
            out.write(proposal.yaml().getBytes(StandardCharsets.UTF_8));
            report(proposal, lines, given.toString());
            return ExitCodes.DONE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(given + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        } catch (WorkbookFormatException | CsvFormatException | IllegalArgumentException wrong) {
            tell(String.valueOf(wrong.getMessage()));
            return ExitCodes.FILE;
        }
    }

    /** Returns what the file and its sheet are called. */
    private String called(Path given) {
        return (given.getFileName() + " " + (sheet == null ? "" : sheet)).replaceAll("[^\\p{L}\\d]+", " ");
    }

    private List<CsvTable.Line> lines(byte[] content, String source, List<String> form) {
        if (Spreadsheet.isOne(content)) {
            Optional.ofNullable(sheet).ifPresent(name -> form.add("sheet: \"" + name.replace("\"", "\\\"") + "\""));
            return Spreadsheet.lines(content, Optional.ofNullable(sheet), source, this::tell);
        }
        Problems problems = new Problems();
        for (CsvEncoding encoding : List.of(CsvEncoding.UTF_8, CsvEncoding.UTF_16, CsvEncoding.WINDOWS_1252)) {
            Problems wrong = new Problems();
            List<CsvTable.Line> lines = new ArrayList<>();
            boolean marked = content.length > 1 && Math.abs(content[0] - content[1]) == 1 && content[0] < 0;
            if (encoding == CsvEncoding.UTF_16 && !marked) {
                continue;
            }
            new CellReader(source, encoding.charset(), Optional.empty(), wrong)
                    .lines(content)
                    .forEach(cells -> lines.add(new CsvTable.Line(lines.size() + 1, cells)));
            if (wrong.isEmpty()) {
                if (encoding != CsvEncoding.UTF_8) {
                    form.add("encoding: " + encoding.charset().name().toLowerCase(Locale.ROOT));
                }
                return lines;
            }
            problems = wrong;
        }
        throw new CsvFormatException(problems);
    }

    private void report(MappingProposal proposal, List<CsvTable.Line> lines, String source) {
        int columns = proposal.placed().size() + proposal.unplaced().size();
        tell(source + ": " + proposal.placed().size() + " of " + columns + " columns were placed in "
                + proposal.table());
        if (!proposal.others().isEmpty()) {
            tell(source + ": the file does not show whether it is " + proposal.table() + " or one of "
                    + MappingProposal.brief(proposal.others()) + "; name the list with --table");
        }
        if (!proposal.needed().isEmpty()) {
            tell(source + ": no column was found for what is needed: " + String.join(", ", proposal.needed()));
            return;
        }
        try {
            int rows = CsvImport.by(
                            CsvMappingFile.read(proposal.yaml().getBytes(StandardCharsets.UTF_8), "the proposal"))
                    .telling(this::tell)
                    .read(lines, source)
                    .size();
            tell(source + ": " + rows + " would come in as it stands");
        } catch (CsvFormatException wrong) {
            wrong.summary().stream().limit(TOLD).forEach(this::tell);
            tell(source + ": nothing would come in before that is put right");
        } catch (CsvMappingException wrong) {
            wrong.problems().stream().limit(TOLD).forEach(problem -> tell(problem.toString()));
        }
    }
}

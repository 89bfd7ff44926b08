package se.lis.harness;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.assessment.Assessment;
import se.lis.core.csv.LisCsv;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.export.CsvExport;
import se.lis.rules.export.OscalExport;
import se.lis.rules.export.SarifExport;
import se.lis.workbook.RegisterWorkbook;

/** Writes an assessment, or the catalogue of rules, in a format that other tools take. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Assesses a register and writes the result for other tools.",
            "workbook and csv-folder write the register itself, as import reads it back."
        },
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis export --format sarif register.json --as-of 2026-11-01 --out lis.sarif",
            "  lis export --format oscal-poam register.json --locale en --out plan.json",
            "  lis export --format workbook register.json --out register.xlsx"
        })
final class ExportCommand extends RegisterCommand {

    /** What to write. */
    enum Format {
        /** OSCAL assessment results. */
        OSCAL_AR,
        /** An OSCAL plan of action and milestones. */
        OSCAL_POAM,
        /** The rules as an OSCAL catalog. */
        OSCAL_CATALOG,
        /** A SARIF log. */
        SARIF,
        /** The findings as CSV. */
        CSV_FINDINGS,
        /** The outcomes as CSV. */
        CSV_OUTCOMES,
        /** The register itself as an XLSX workbook. */
        WORKBOOK,
        /** The register itself as a folder of CSV files. */
        CSV_FOLDER;

        /** Returns whether it is the register that is written, and nothing is judged. */
        boolean ofTheRegister() {
            return this == WORKBOOK || this == CSV_FOLDER;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Format format;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier assessment as JSON, for sarif: what is new, unchanged, updated and absent.")
    @Nullable
    Path baseline;

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    void prepare() {
        if (baseline != null && format != Format.SARIF) {
            throw misused("--baseline goes with --format sarif alone, but the format is '" + format + "'");
        }
        out.check();
        if (Objects.requireNonNull(format).ofTheRegister() && out.file == null) {
            throw misused("--format " + format + " needs --out");
        }
    }

    @Override
    int judge(JudgingInput input) {
        if (format == Format.CSV_FOLDER) {
            LisCsv.standard().writeSnapshot(input.register(), Objects.requireNonNull(out.file));
            return ExitCodes.DONE;
        }
        if (format == Format.WORKBOOK) {
            out.write(RegisterWorkbook.write(input.register(), judging.locale()));
            return ExitCodes.DONE;
        }
        Assessment assessment = input.assess();
        out.write(exported(input.engine(), assessment));
        return ExitCodes.of(assessment, null);
    }

    private byte[] exported(ComplianceEngine engine, Assessment assessment) {
        return switch (Objects.requireNonNull(format)) {
            case OSCAL_AR -> OscalExport.of(engine.catalogue()).assessmentResults(assessment);
            case OSCAL_POAM -> OscalExport.of(engine.catalogue()).planOfAction(assessment);
            case OSCAL_CATALOG -> OscalExport.of(engine.catalogue()).catalog(judging.locale(), assessment.asOf());
            case SARIF -> sarif(SarifExport.of(engine.catalogue()), assessment);
            case CSV_FINDINGS -> CsvExport.standard().findings(assessment);
            case CSV_OUTCOMES -> CsvExport.standard().outcomes(assessment);
            case WORKBOOK, CSV_FOLDER -> throw new IllegalStateException("a register is written before it is judged");
        };
    }

    private byte[] sarif(SarifExport export, Assessment assessment) {
        if (baseline == null) {
            return export.write(assessment);
        }
        return export.write(assessment, RegisterInput.readAssessment(baseline));
    }
}

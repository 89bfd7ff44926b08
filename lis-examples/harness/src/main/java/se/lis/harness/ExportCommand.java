package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.csv.LisCsv;
import se.lis.report.article30.Article30Document;
import se.lis.report.article30.Article30Profile;
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
            "workbook and csv-folder write the register itself, as import reads it back.",
            "article30-docx and article30-xlsx write the register of processing (GDPR Article 30), to publish or to keep."
        },
        footer = {
            "",
            "Examples:",
            "  lis export --format sarif register.json --as-of 2026-11-01 --out lis.sarif",
            "  lis export --format oscal-poam register.json --locale en --out plan.json",
            "  lis export --format workbook register.json --out register.xlsx",
            "  lis export --format article30-docx register.json --out record.docx"
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
        CSV_FOLDER,
        /** The register of processing as a Word document. */
        ARTICLE30_DOCX,
        /** The register of processing as a workbook to read. */
        ARTICLE30_XLSX;

        /** Returns whether it is the register that is written, and nothing is judged. */
        boolean ofTheRegister() {
            return this == WORKBOOK || this == CSV_FOLDER || ofArticle30();
        }

        /** Returns whether it is the document that GDPR Article 30 asks for. */
        boolean ofArticle30() {
            return this == ARTICLE30_DOCX || this == ARTICLE30_XLSX;
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
            converter = FormatConverter.class,
            description = "What to write: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Format format;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier assessment as JSON, for sarif: what is new, unchanged, updated and absent.")
    @Nullable
    Path baseline;

    @Option(
            names = "--profile",
            paramLabel = "public|full",
            converter = ProfileConverter.class,
            description = "For article30: what can be published (the default), or everything.")
    @Nullable
    Article30Profile profile;

    @Mixin
    DocumentOptions document = new DocumentOptions();

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    void prepare() {
        Format chosen = Objects.requireNonNull(format);
        if (baseline != null && chosen != Format.SARIF) {
            misplaced("--baseline", "sarif");
        }
        if (!chosen.ofArticle30()) {
            document.given().ifPresent(option -> misplaced(option, "article30-docx or article30-xlsx"));
            if (profile != null) {
                misplaced("--profile", "article30-docx or article30-xlsx");
            }
        } else if (document.template != null && chosen != Format.ARTICLE30_DOCX) {
            misplaced("--template", "article30-docx");
        }
        out.check();
        if (chosen.ofTheRegister() && out.file == null) {
            throw misused("--format " + format + " needs --out");
        }
    }

    private void misplaced(String option, String formats) {
        throw misused(option + " goes with --format " + formats + " alone, but the format is '" + format + "'");
    }

    /** Reads the name of a profile. */
    static final class ProfileConverter implements ITypeConverter<Article30Profile> {

        @Override
        public Article30Profile convert(String text) {
            try {
                return Article30Profile.of(text);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
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
        if (Objects.requireNonNull(format).ofArticle30()) {
            out.write(article30(input));
            return ExitCodes.DONE;
        }
        Assessment assessment = input.assess();
        out.write(exported(input.engine(), assessment));
        return ExitCodes.of(assessment, null);
    }

    private byte[] article30(JudgingInput input) {
        Article30Document made = new Article30Document(
                input.register(),
                AsOf.of(input.asOf(), input.register().organisation().zone()),
                profile == null ? Article30Profile.of(Article30Profile.PUBLIC) : profile,
                document.particulars(),
                judging.locale());
        try {
            return format == Format.ARTICLE30_XLSX ? made.xlsx() : made.docx(document.template());
        } catch (IOException refused) {
            throw new UncheckedIOException(document.refused(refused), refused);
        }
    }

    private byte[] exported(ComplianceEngine engine, Assessment assessment) {
        return switch (Objects.requireNonNull(format)) {
            case OSCAL_AR -> OscalExport.of(engine.catalogue()).assessmentResults(assessment);
            case OSCAL_POAM -> OscalExport.of(engine.catalogue()).planOfAction(assessment);
            case OSCAL_CATALOG -> OscalExport.of(engine.catalogue()).catalog(judging.locale(), assessment.asOf());
            case SARIF -> sarif(SarifExport.of(engine.catalogue()), assessment);
            case CSV_FINDINGS -> CsvExport.standard().findings(assessment);
            case CSV_OUTCOMES -> CsvExport.standard().outcomes(assessment);
            case WORKBOOK, CSV_FOLDER, ARTICLE30_DOCX, ARTICLE30_XLSX ->
                throw new IllegalStateException("a register is written before it is judged");
        };
    }

    private byte[] sarif(SarifExport export, Assessment assessment) {
        if (baseline == null) {
            return export.write(assessment);
        }
        return export.write(assessment, RegisterInput.readAssessment(baseline));
    }
}

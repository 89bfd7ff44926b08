package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Severity;
import se.lis.core.csv.LisCsv;
import se.lis.core.file.WholeFile;
import se.lis.core.json.ArtefactLines;
import se.lis.report.article30.Article30Document;
import se.lis.report.article30.Article30Profile;
import se.lis.rules.catalogue.RuleCatalogue;
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
            "article30-docx and article30-xlsx write the records of processing (GDPR Article 30), to publish or to keep."
        },
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis export --format sarif register.json --as-of 2026-11-01 --out lis.sarif",
            "  lis export --format oscal-poam register.json --locale en --out plan.json",
            "  lis export --format workbook register.json --out register.xlsx",
            "  lis export --format article30-docx register.json --out record.docx"
        })
final class ExportCommand extends RegisterCommand {

    /** How many results of a run the largest viewer shows, the most severe first, and how many it takes. */
    private static final int SHOWN_OF_A_RUN = 5_000;

    private static final int MOST_OF_A_RUN = 25_000;

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
    RenamesOption renames = new RenamesOption();

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            description = "Leave out findings below it, for sarif and csv-findings: viewers accept only so many.")
    @Nullable
    Severity minSeverity;

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
        if (minSeverity != null && format != Format.SARIF && format != Format.CSV_FINDINGS) {
            throw misused(
                    "--min-severity goes with --format sarif and csv-findings, but the format is '" + format + "'");
        }
        if (renames.file != null && baseline == null) {
            throw misused("--renames is for --baseline: which ids were others then");
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
        out.write(exported(input, chosen(assessment)));
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

    private Assessment chosen(Assessment assessment) {
        if (minSeverity == null) {
            return assessment;
        }
        Assessment chosen = assessment.withFindings(
                assessment.findings().filter(finding -> finding.severity().compareTo(minSeverity) >= 0));
        int left = assessment.findings().size() - chosen.findings().size();
        tell(left + " of " + assessment.findings().size() + " findings are left out, being below "
                + minSeverity.name().toLowerCase(Locale.ROOT));
        return chosen;
    }

    private WholeFile.Content exported(JudgingInput input, Assessment assessment) {
        RuleCatalogue catalogue = input.engine().catalogue();
        return switch (Objects.requireNonNull(format)) {
            case OSCAL_AR -> into -> OscalExport.of(catalogue).assessmentResults(assessment, into);
            case OSCAL_POAM -> into -> OscalExport.of(catalogue).planOfAction(assessment, into);
            case OSCAL_CATALOG ->
                into -> into.write(OscalExport.of(catalogue).catalog(judging.locale(), assessment.asOf()));
            case SARIF -> sarif(located(SarifExport.of(catalogue), assessment), assessment);
            case CSV_FINDINGS -> into -> CsvExport.standard().findings(assessment, into);
            case CSV_OUTCOMES -> into -> into.write(CsvExport.standard().outcomes(assessment));
            case WORKBOOK, CSV_FOLDER, ARTICLE30_DOCX, ARTICLE30_XLSX ->
                throw new IllegalStateException("a register is written before it is judged");
        };
    }

    private WholeFile.Content sarif(SarifExport export, Assessment assessment) {
        int results = assessment.findings().size();
        if (results > SHOWN_OF_A_RUN) {
            tell(results + " results: GitHub code scanning shows " + SHOWN_OF_A_RUN
                    + " of a run and refuses a run of more than " + MOST_OF_A_RUN
                    + "; --min-severity leaves out the lesser ones");
        }
        Optional<Assessment> earlier =
                Optional.ofNullable(baseline).map(RegisterInput::readAssessment).map(renames.renames()::applyTo);
        return into -> earlier.ifPresentOrElse(
                before -> export.write(assessment, before, into), () -> export.write(assessment, into));
    }

    /** Results say where they are in the file, unless the register came from none. */
    private SarifExport located(SarifExport export, Assessment assessment) {
        Path register = given.file;
        if (register == null || register.toString().equals("-")) {
            return export;
        }
        Set<ArtefactId> subjects = assessment.findings().stream()
                .map(finding -> finding.subject().artefact())
                .collect(Collectors.toSet());
        return export.locatedIn(uri(register), ArtefactLines.of(register, subjects::contains));
    }

    /** A relative path stays relative, so that a viewer finds the file from where it looks. */
    private static String uri(Path file) {
        if (file.isAbsolute()) {
            return file.toUri().toString();
        }
        try {
            String path =
                    file.normalize().toString().replace(file.getFileSystem().getSeparator(), "/");
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("every path can be quoted", impossible);
        }
    }
}

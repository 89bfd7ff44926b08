package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.json.LisJson;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.ComplianceEngine;

/** Assesses a register. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Assesses a register, or the sample when no file is named.",
        footer = {"", "Example: lis assess register.json --as-of 2026-11-01 --locale sv"})
final class AssessCommand implements Callable<Integer> {

    /** What the command line does when nothing is asked for: the sample, with the result in files too. */
    static final String[] ON_THE_SAMPLE = {"assess", "--out", "target/lis/assessment.json"};

    private static final int VIOLATIONS = 1;
    private static final int RULE_FAILED = 4;

    /** How a result is printed. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The register, a JSON file.")
    @Nullable
    Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            description = "The day (its end) or moment to judge at; now when left out.")
    @Nullable
    String asOf;

    @Option(names = "--format", paramLabel = "table|json", description = "How to print; default: ${DEFAULT-VALUE}.")
    Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file for the assessment as JSON, written whole or not.")
    @Nullable
    Path out;

    @Option(names = "--locale", paramLabel = "sv|en", description = "The language; default: ${DEFAULT-VALUE}.")
    String locale = "sv";

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 on violations at or above it that no waiver accepts.")
    @Nullable
    Severity failOn;

    @Option(names = "--policy", paramLabel = "FILE", description = "The city's own values of parameters, a YAML file.")
    @Nullable
    Path policy;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        LisSnapshot register = read();
        AssessmentRequest request =
                AssessmentRequest.at(moment(register.organisation().zone())).in(Locale.forLanguageTag(locale));
        progress("judging " + register.artefacts().count() + " artefacts");
        ComplianceEngine engine = Lis.engine(policy);
        Assessment assessment = engine.assess(register, request);
        if (out != null) {
            WholeFile.write(out, LisJson.standard().writeReadably(assessment));
        }
        PrintWriter printer = spec().commandLine().getOut();
        if (format == Format.JSON) {
            printer.println(new String(LisJson.standard().writeReadably(assessment), StandardCharsets.UTF_8));
        } else {
            new TableReport(
                            register,
                            engine.catalogue(),
                            engine.texts(Locale.forLanguageTag(locale)),
                            Locale.forLanguageTag(locale),
                            spec().commandLine().getColorScheme().ansi(),
                            spec().usageMessage().autoWidth(true).width(),
                            printer)
                    .print(assessment);
        }
        return code(assessment, failOn);
    }

    /** Tells somebody who watches what is going on; nobody watches a pipe. */
    private void progress(String step) {
        if (CommandLine.Help.Ansi.AUTO.enabled()) {
            spec().commandLine().getErr().println("lis: " + step);
            spec().commandLine().getErr().flush();
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private LisSnapshot read() {
        if (file != null) {
            progress("reading " + file);
        }
        return RegisterInput.read(file);
    }

    private Instant moment(ZoneId zone) {
        return RegisterInput.moment("--as-of", asOf, zone, spec().commandLine());
    }

    /** Returns the exit code of an assessment; without a threshold violations don't matter. */
    static int code(Assessment assessment, @Nullable Severity threshold) {
        if (assessment.outcomes().stream().anyMatch(outcome -> outcome.status() == OutcomeStatus.ERROR)) {
            return RULE_FAILED;
        }
        boolean fails = threshold != null
                && assessment.findings().stream()
                        .anyMatch(finding -> finding.kind() == FindingKind.VIOLATION
                                && finding.waiver().isEmpty()
                                && finding.severity().compareTo(threshold) >= 0);
        return fails ? VIOLATIONS : 0;
    }
}

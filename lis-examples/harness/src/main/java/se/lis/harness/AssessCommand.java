package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** Assesses a register. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Assesses a register.",
        footer = {
            "",
            "Examples:",
            "  lis assess register.json --as-of 2026-11-01 --locale en",
            "  lis assess register.json --policy policy.yaml --fail-on high",
            "  lis assess register.json --out assessment.json"
        })
final class AssessCommand implements Callable<Integer> {

    /** What the command line does when nothing is asked for: the sample, with the result in files too. */
    static final String[] ON_THE_SAMPLE = {"assess", "--out", "target/lis/assessment.json"};

    /** How a result is printed. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    RegisterArgument given = new RegisterArgument();

    @Option(names = "--format", paramLabel = "table|json", description = "How to print; default: ${DEFAULT-VALUE}.")
    Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file for the assessment as JSON, written whole or not at all.")
    @Nullable
    Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 on violations at or above it that no waiver accepts.")
    @Nullable
    Severity failOn;

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (given.file != null) {
            progress("reading " + given.file);
        }
        LisSnapshot register = given.read();
        AssessmentRequest request = judging.request(register);
        progress("judging " + register.artefacts().count() + " artefacts");
        ComplianceEngine engine = judging.engine();
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
                            engine.texts(judging.locale()),
                            judging.locale(),
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

    /** Returns the exit code of an assessment; without a threshold violations don't matter. */
    static int code(Assessment assessment, @Nullable Severity threshold) {
        if (assessment.outcomes().stream().anyMatch(outcome -> outcome.status() == OutcomeStatus.ERROR)) {
            return ExitCodes.RULE_FAILED;
        }
        boolean fails = threshold != null
                && assessment.findings().stream()
                        .anyMatch(finding -> finding.kind() == FindingKind.VIOLATION
                                && finding.waiver().isEmpty()
                                && finding.severity().compareTo(threshold) >= 0);
        return fails ? ExitCodes.VIOLATIONS : ExitCodes.DONE;
    }
}

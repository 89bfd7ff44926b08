package se.lis.harness;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Severity;
import se.lis.core.json.LisJson;

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
final class AssessCommand extends RegisterCommand {

    /** What the command line does when nothing is asked for: the sample, with the result in files too. */
    static final String[] ON_THE_SAMPLE = {"assess", "--out", "target/lis/assessment.json"};

    @Mixin
    FormatOption format = new FormatOption();

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

    @Override
    void prepare() {
        if (given.file != null) {
            progress("reading " + given.file);
        }
    }

    @Override
    int judge(JudgingInput input) {
        progress("judging " + input.register().artefacts().count() + " artefacts");
        Assessment assessment = input.assess();
        if (out != null) {
            WholeFile.write(out, LisJson.standard().writeReadably(assessment));
        }
        format.print(
                assessment,
                printer -> new TableReport(
                                input.register(),
                                input.engine().catalogue(),
                                input.engine().texts(judging.locale()),
                                judging.locale(),
                                line().getColorScheme().ansi(),
                                spec().usageMessage().autoWidth(true).width(),
                                printer)
                        .print(assessment));
        return ExitCodes.of(assessment, failOn);
    }

    /** Says what is going on to somebody who watches; nobody watches a pipe. */
    private void progress(String step) {
        if (CommandLine.Help.Ansi.AUTO.enabled()) {
            err().println("lis: " + step);
            err().flush();
        }
    }
}

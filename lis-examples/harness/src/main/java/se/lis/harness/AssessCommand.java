package se.lis.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Severity;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.json.LisJson;

/** Assesses a register. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Assesses a register, and shows what to do first.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis assess register.json",
            "  lis assess register.json --rule INC-002 --locale en",
            "  lis assess register.json --unit hemtjänst --basis law,regulation",
            "  lis assess register.json --policy policy.yaml --fail-on high",
            "  lis assess register.json --out assessment.json"
        })
final class AssessCommand extends RegisterCommand {

    private static final long BYTES_A_GIGABYTE = 1_000_000_000;

    @Mixin
    FormatOption format = new FormatOption();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Option(names = "--all", description = "Show every finding, what comes next, rates and rules.")
    boolean all;

    @Option(names = "--summary", description = "Show only the numbers.")
    boolean summary;

    @Option(names = "--top", paramLabel = "N", description = "Show this many rules, the most urgent first.")
    @Nullable
    Integer top;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "An earlier assessment as JSON: show how much is new since, and how much is gone.")
    @Nullable
    Path before;

    @Mixin
    RenamesOption renames = new RenamesOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file for the assessment as JSON, written whole or not at all.")
    @Nullable
    Path out;

    @Mixin
    OverwriteOption overwrite = new OverwriteOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 on violations at or above it that no waiver accepts.")
    @Nullable
    Severity failOn;

    @Override
    void prepare() {
        if (all && (summary || filter.given())) {
            throw misused("--all shows everything: leave it out, or the options that choose");
        }
        if (top != null && top < 1) {
            throw misused("--top is " + top + ", but must be at least 1");
        }
        if (format.format == FormatOption.Format.JSON && (all || summary || top != null || filter.given())) {
            throw misused("--format json is the whole assessment: options that choose what is shown go with a table");
        }
        if (renames.file != null && before == null) {
            throw misused("--renames is for --before: which ids were others then");
        }
        if (out != null) {
            overwrite.check(out);
        }
    }

    @Override
    int judge(JudgingInput input) {
        Optional<Assessment> earlier =
                Optional.ofNullable(before).map(RegisterInput::readAssessment).map(renames.renames()::applyTo);
        Assessment assessment = input.assess();
        if (out != null) {
            overwrite.write(out, file -> LisJson.standard().writeReadably(assessment, file));
            unreadable(out, size(out)).ifPresent(this::tell);
        }
        format.print(assessment, printer -> {
            RegisterWords words = new RegisterWords(input.register(), input.engine(), judging.locale());
            int width = spec().usageMessage().autoWidth(true).width();
            TableReport table = new TableReport(
                    input.register(),
                    words,
                    input.engine().catalogue(),
                    input.engine().texts(judging.locale()),
                    judging.locale(),
                    line().getColorScheme().ansi(),
                    width,
                    printer);
            Assessment told = assessment.withFindings(
                    assessment.findings().filter(filter.chosen(input, words, Words.in(judging.locale()))));
            FirstScreen screen = new FirstScreen(words, input.engine().catalogue(), judging.locale(), width, printer);
            LocalDate takenOn = LocalDate.ofInstant(
                    input.register().takenAt(), input.register().organisation().zone());
            Optional<AssessmentComparison> since = earlier.map(first -> AssessmentComparison.of(
                    first, assessment, input.engine().catalogue().relations()));
            if (all) {
                // What must not scroll away stands first and last.
                screen.summary(told, takenOn, since);
                table.print(assessment);
                printer.println();
                screen.summary(told, takenOn, since);
            } else if (summary) {
                screen.summary(told, takenOn, since);
            } else if (filter.given()) {
                table.printFindings(told, Optional.ofNullable(top));
                printer.println();
                screen.summary(told, takenOn, Optional.empty());
            } else {
                screen.print(told, takenOn, since, Optional.ofNullable(top), given.shown() + judging.shown());
            }
        });
        return ExitCodes.of(assessment, failOn);
    }

    /** Returns that an assessment is larger than what any command reads again, or empty when it is not. */
    static Optional<String> unreadable(Path file, long bytes) {
        return bytes <= LisJson.MAX_DOCUMENT
                ? Optional.empty()
                : Optional.of(file + " is larger than the " + LisJson.MAX_DOCUMENT / BYTES_A_GIGABYTE
                        + " GB that lis reads again; export what is to be gone through");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}

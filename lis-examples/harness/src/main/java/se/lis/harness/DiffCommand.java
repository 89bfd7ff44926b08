package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.comparison.AssessmentInput;
import se.lis.rules.comparison.ExplainedComparison;
import se.lis.rules.request.AssessmentRequest;

/** Tells what changed from one assessment to another, or from one register to another and why. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Tells what became of each finding from one assessment to another. With --as-of the files are registers:"
                        + " they are judged, and each change is told with its causes.",
        footer = {
            "",
            "Examples:",
            "  lis diff january.json february.json",
            "  lis diff old.json new.json --from 2026-01-31 --as-of 2026-02-28"
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The first assessment or register, a JSON file.")
    @Nullable
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The second assessment or register, a JSON file.")
    @Nullable
    Path after;

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            description = "The day (its end) or moment to judge the second register at.")
    @Nullable
    String asOf;

    @Option(
            names = "--from",
            paramLabel = "DATE|INSTANT",
            description = "The day (its end) or moment to judge the first register at; that of --as-of when left out.")
    @Nullable
    String from;

    @Option(names = "--format", paramLabel = "table|json", description = "How to print; default: ${DEFAULT-VALUE}.")
    AssessCommand.Format format = AssessCommand.Format.TABLE;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    PolicyOption policy = new PolicyOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path first = Objects.requireNonNull(before);
        Path second = Objects.requireNonNull(after);
        if (asOf == null && from != null) {
            throw new ParameterException(line, "--from is for registers, which need --as-of too");
        }
        if (asOf == null && policy.policy != null) {
            throw new ParameterException(line, "--policy is for registers, which need --as-of too");
        }
        ComplianceEngine engine = policy.engine();
        AssessmentComparison comparison = asOf == null
                ? AssessmentComparison.of(
                        LisJson.standard().readAssessment(first),
                        LisJson.standard().readAssessment(second))
                : explained(engine, RegisterInput.read(first), RegisterInput.read(second), line);
        PrintWriter out = line.getOut();
        if (format == AssessCommand.Format.JSON) {
            out.println(new String(LisJson.standard().writeReadably(comparison), StandardCharsets.UTF_8));
        } else {
            new ChangeReport(engine.catalogue(), language.locale, out).print(comparison);
        }
        return ExitCodes.DONE;
    }

    private AssessmentComparison explained(
            ComplianceEngine engine, LisSnapshot first, LisSnapshot second, CommandLine line) {
        Instant later =
                RegisterInput.moment("--as-of", asOf, second.organisation().zone(), line);
        Instant earlier = from == null
                ? later
                : RegisterInput.moment("--from", from, first.organisation().zone(), line);
        return ExplainedComparison.of(
                new AssessmentInput(engine, first, AssessmentRequest.at(earlier)),
                new AssessmentInput(engine, second, AssessmentRequest.at(later)));
    }
}

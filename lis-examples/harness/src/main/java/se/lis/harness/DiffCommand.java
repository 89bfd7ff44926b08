package se.lis.harness;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.LisSnapshot;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.comparison.AssessmentInput;
import se.lis.rules.comparison.ExplainedComparison;
import se.lis.rules.request.AssessmentRequest;

/** States what changed from one assessment to another, or from one register to another and why. */
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
final class DiffCommand extends LisCommand {

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

    @Mixin
    FormatOption format = new FormatOption();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    PolicyOption policy = new PolicyOption();

    @Override
    public Integer call() {
        Path first = Objects.requireNonNull(before);
        Path second = Objects.requireNonNull(after);
        if (asOf == null && from != null) {
            throw misused("--from is for registers, which need --as-of too");
        }
        if (asOf == null && policy.policy != null) {
            throw misused("--policy is for registers, which need --as-of too");
        }
        ComplianceEngine engine = policy.engine();
        AssessmentComparison comparison = asOf == null
                ? AssessmentComparison.of(
                        LisJson.standard().readAssessment(first),
                        LisJson.standard().readAssessment(second),
                        RuleCatalogue.OMISSIONS)
                : explained(engine, RegisterInput.read(first), RegisterInput.read(second));
        format.print(comparison, out -> new ChangeReport(engine.catalogue(), language.locale, out).print(comparison));
        return ExitCodes.DONE;
    }

    private AssessmentComparison explained(ComplianceEngine engine, LisSnapshot first, LisSnapshot second) {
        Instant later =
                RegisterInput.moment("--as-of", asOf, second.organisation().zone(), line());
        Instant earlier = from == null
                ? later
                : RegisterInput.moment("--from", from, first.organisation().zone(), line());
        return ExplainedComparison.of(
                new AssessmentInput(engine, first, AssessmentRequest.at(earlier)),
                new AssessmentInput(engine, second, AssessmentRequest.at(later)));
    }
}

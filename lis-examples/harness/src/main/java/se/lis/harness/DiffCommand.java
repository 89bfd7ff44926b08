package se.lis.harness;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.FindingState;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.comparison.AssessmentInput;
import se.lis.rules.comparison.ExplainedComparison;
import se.lis.rules.request.AssessmentRequest;

/** States what changed from one assessment to another, or from one register to another and why. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Shows what became of each finding from one assessment to another. With --as-of the files are registers:"
                        + " they are assessed, and each change is shown with its causes.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis diff january.json february.json --fail-on new",
            "  lis diff january.json february.json --renames ids.yaml",
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
            description = "The day (its end) or moment to judge the first register at; that of --as-of if omitted.")
    @Nullable
    String from;

    @Mixin
    FormatOption format = new FormatOption();

    @Mixin
    PolicyOption policy = new PolicyOption();

    @Mixin
    KeepsOption keeps = new KeepsOption();

    @Mixin
    RenamesOption renames = new RenamesOption();

    @Option(
            names = "--fail-on",
            paramLabel = "new",
            description = "End with 1 where there is a violation that no waiver accepts and that was not there before.")
    @Nullable
    FailOn failOn;

    /** What ends the command with 1. */
    enum FailOn {
        /** A violation that was not there before. */
        NEW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
        if (asOf == null && !keeps.lists.isEmpty()) {
            throw misused("--keeps is for registers, which need --as-of too");
        }
        ComplianceEngine engine = policy.engine(progress());
        AssessmentComparison comparison =
                asOf == null ? ofAssessments(engine, first, second) : ofRegisters(engine, first, second);
        return failOn != null && comparison.changes().stream().anyMatch(DiffCommand::isNewViolation)
                ? ExitCodes.VIOLATIONS
                : ExitCodes.DONE;
    }

    private static boolean isNewViolation(FindingChange change) {
        return change.after().filter(DiffCommand::isViolation).isPresent()
                && change.change() != ChangeClass.RULE_CHANGED
                && change.change() != ChangeClass.NOT_EVALUATED_BEFORE
                && change.before().filter(DiffCommand::isViolation).isEmpty();
    }

    private static boolean isViolation(FindingState state) {
        return state.kind() == FindingKind.VIOLATION && !state.waived();
    }

    private AssessmentComparison ofAssessments(ComplianceEngine engine, Path first, Path second) {
        Assessment earlier = renames.renames().applyTo(RegisterInput.readAssessment(first));
        Assessment later = RegisterInput.readAssessment(second);
        AssessmentComparison comparison =
                AssessmentComparison.of(earlier, later, engine.catalogue().relations());
        // An assessment has no names; what it calls a subject is all there is.
        print(engine, comparison, new ChangeReport.Names(later.organisation().id(), SubjectRef::id, sentences(later)));
        return comparison;
    }

    private AssessmentComparison ofRegisters(ComplianceEngine engine, Path first, Path second) {
        LisSnapshot earlier = renames.renames().applyTo(RegisterInput.read(first));
        LisSnapshot later = RegisterInput.read(second);
        Instant last =
                RegisterInput.moment("--as-of", asOf, later.organisation().zone(), line());
        Instant start = from == null
                ? last
                : RegisterInput.moment("--from", from, earlier.organisation().zone(), line());
        AssessmentRequest request = keeps.applyTo(AssessmentRequest.at(last));
        AssessmentComparison comparison = ExplainedComparison.of(
                new AssessmentInput(engine, earlier, keeps.applyTo(AssessmentRequest.at(start))),
                new AssessmentInput(engine, later, request));
        RegisterWords words = new RegisterWords(later, engine, locale());
        print(
                engine,
                comparison,
                new ChangeReport.Names(
                        words.organisation(),
                        subject -> words.named(subject.type(), subject.id()),
                        format.format == FormatOption.Format.JSON
                                ? change -> Optional.empty()
                                : sentences(engine.assess(later, request.in(locale())))));
        return comparison;
    }

    /** What an assessment says of its findings, where it was asked for in the reader's language. */
    private Function<FindingChange, Optional<String>> sentences(Assessment assessment) {
        Map<String, String> said = new HashMap<>();
        if (assessment
                .locale()
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(locale().getLanguage()))
                .isPresent()) {
            assessment.findings().forEach(finding -> finding.message().ifPresent(text -> said.put(finding.id(), text)));
        }
        return change -> Optional.ofNullable(said.get(change.id()));
    }

    private void print(ComplianceEngine engine, AssessmentComparison comparison, ChangeReport.Names names) {
        format.print(
                comparison,
                out -> new ChangeReport(
                                engine.catalogue(),
                                names,
                                locale(),
                                engine.texts(locale()).getOrDefault("form.day", "d MMMM yyyy"),
                                spec().usageMessage().autoWidth(true).width(),
                                out)
                        .print(comparison));
    }
}

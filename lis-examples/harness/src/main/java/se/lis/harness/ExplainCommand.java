package se.lis.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.explanation.Explanation;

/** States why a rule says what it says of one artefact, or says nothing. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains what a rule says about one artefact, and why.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis explain CLS-005 process/p-09 register.json --as-of 2026-11-01"})
final class ExplainCommand extends LisCommand {

    @Parameters(index = "0", paramLabel = "RULE", description = "The id of the rule.")
    String rule = "";

    @Parameters(
            index = "1",
            paramLabel = "SUBJECT",
            description =
                    "The artefact: its id or name, or its kind and id where several kinds use the id, such as process/p-09.")
    String subject = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "FILE", description = RegisterArgument.FILE_IS)
    @Nullable
    Path file;

    @Option(names = "--sample", description = RegisterArgument.SAMPLE_IS)
    boolean sample;

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Override
    public Integer call() {
        JudgingInput input = judging.input(RegisterArgument.read(file, sample, line()), sample);
        ComplianceEngine engine = input.engine();
        LisSnapshot register = input.register();
        // Ids of rules are in capitals, and nobody should have to type them so.
        RuleDescriptor descriptor = engine.catalogue().rules().get(rule.toUpperCase(Locale.ROOT));
        if (descriptor == null) {
            throw UnknownIdException.ofRule(rule, engine.catalogue().rules().keySet());
        }
        List<SubjectRef> subjects = subjects(register);
        List<Explanation> explanations = subjects.stream()
                .map(reference -> engine.explain(register, input.request(), descriptor.id(), reference))
                .toList();
        long violations = explanations.stream()
                .flatMap(explanation -> explanation.findings().stream())
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .count();
        int width = spec().usageMessage().autoWidth(true).width();
        WrappedText.print(
                out(),
                width,
                descriptor.id() + " ",
                violations > 0
                        ? descriptor.failureTitle(violations, judging.locale())
                        : descriptor.title().getOrDefault(locale().getLanguage(), ""));
        ExplanationReport report = new ExplanationReport(
                descriptor,
                AsOf.of(input.asOf(), register.organisation().zone()),
                new RegisterWords(register, engine, judging.locale()),
                judging.locale(),
                out(),
                width);
        for (Explanation explanation : explanations) {
            out().println();
            report.print(explanation);
        }
        return ExitCodes.DONE;
    }

    /** Returns what people call by this name; what a security-protected artefact is called is not shown. */
    private List<SubjectRef> called(LisSnapshot register) {
        return register.artefacts()
                .filter(artefact -> !artefact.securityProtected())
                .filter(artefact ->
                        artefact.name().filter(subject::equalsIgnoreCase).isPresent())
                .map(artefact -> SubjectRef.builder()
                        .type(artefact.type().jsonName())
                        .id(artefact.id().value())
                        .build())
                .distinct()
                .toList();
    }

    /** An id alone may stand for several artefacts of different kinds, and may hold the sign that kind and id stand about. */
    private List<SubjectRef> subjects(LisSnapshot register) {
        List<SubjectRef> all = register.artefacts()
                .map(artefact -> SubjectRef.builder()
                        .type(artefact.type().jsonName())
                        .id(artefact.id().value())
                        .build())
                .distinct()
                .toList();
        List<SubjectRef> meant = Stream.<Supplier<List<SubjectRef>>>of(
                        () -> those(all, SubjectRef::id),
                        () -> those(all, ExplainCommand::withKind),
                        () -> called(register))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (meant.isEmpty()) {
            throw new UnknownIdException(
                    "there is no artefact '" + subject + "' in the register",
                    Nearest.to(
                            subject,
                            all.stream()
                                    .map(subject.indexOf('/') > 0 ? ExplainCommand::withKind : SubjectRef::id)
                                    .toList()),
                    "an artefact is named by its id, or by kind and id such as process/p-09");
        }
        return meant;
    }

    private List<SubjectRef> those(List<SubjectRef> all, Function<SubjectRef, String> called) {
        return all.stream().filter(each -> subject.equals(called.apply(each))).toList();
    }

    private static String withKind(SubjectRef subject) {
        return subject.type() + "/" + subject.id();
    }
}

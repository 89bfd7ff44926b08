package se.lis.harness;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.ProofFact;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.Explanation;
import se.lis.rules.RuleDescriptor;

/** Tells why a rule says what it says of one artefact, or says nothing. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells why a rule says what it says of one artefact, or says nothing.",
        footer = {"", "Example:", "  lis explain CLS-005 process/p-09 register.json --as-of 2026-11-01"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RULE", description = "The id of the rule.")
    String rule = "";

    @Parameters(
            index = "1",
            paramLabel = "SUBJECT",
            description =
                    "The artefact: its id, or its kind and id where several kinds use the id, such as process/p-09.")
    String subject = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The register, a JSON file; the sample when left out.")
    @Nullable
    Path file;

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        LisSnapshot register = RegisterInput.read(file);
        ComplianceEngine engine = judging.engine();
        RuleDescriptor descriptor = engine.catalogue().rules().get(rule);
        if (descriptor == null) {
            throw new ParameterException(line, "there is no rule '" + rule + "'; lis rules lists them");
        }
        AssessmentRequest request = judging.request(register);
        Words words = Words.in(judging.locale());
        PrintWriter out = line.getOut();
        out.println(rule + " " + descriptor.title().getOrDefault(judging.language.tag(), ""));
        for (SubjectRef reference : subjects(register)) {
            print(engine.explain(register, request, rule, reference), words, out);
        }
        return ExitCodes.DONE;
    }

    /** An id alone may stand for several artefacts of different kinds; one that nothing has is explained as such. */
    private List<SubjectRef> subjects(LisSnapshot register) {
        int slash = subject.indexOf('/');
        if (slash > 0) {
            return List.of(SubjectRef.builder()
                    .type(subject.substring(0, slash))
                    .id(subject.substring(slash + 1))
                    .build());
        }
        List<SubjectRef> found = register.artefacts()
                .filter(artefact -> artefact.id().value().equals(subject))
                .map(artefact -> SubjectRef.builder()
                        .type(artefact.type().jsonName())
                        .id(subject)
                        .build())
                .distinct()
                .toList();
        return found.isEmpty()
                ? List.of(SubjectRef.builder().type("?").id(subject).build())
                : found;
    }

    private static void print(Explanation explanation, Words words, PrintWriter out) {
        SubjectRef reference = explanation.subject();
        out.println();
        out.println(reference.type() + " " + reference.id() + ": "
                + words.of("explained." + explanation.status().name().toLowerCase(Locale.ROOT)));
        explanation.keptUntil().ifPresent(day -> out.println("  " + words.of("kept-until") + " " + day));
        explanation.inForceFrom().ifPresent(day -> out.println("  " + words.of("in-force-from") + " " + day));
        explanation.inForceUntil().ifPresent(day -> out.println("  " + words.of("in-force-until") + " " + day));
        explanation.unmet().forEach(condition -> out.println("  " + words.of("unmet") + ": " + condition));
        for (Finding finding : explanation.findings()) {
            finding.message().ifPresent(message -> out.println("  " + message));
            for (ProofFact fact : finding.proof().facts()) {
                String value = fact.value().map(String::valueOf).orElse("–");
                out.println("    " + fact.type() + " " + fact.id() + " " + fact.attribute() + " = " + value);
            }
            finding.proof()
                    .parameters()
                    .forEach(parameter -> out.println("    " + parameter.id() + " = " + parameter.value() + " ("
                            + parameter.source() + ", " + parameter.from() + ")"));
        }
    }
}

package se.lis.harness;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.Parameter;

/** Lists the rules, or describes one. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description =
                "Lists the rules, or describes one: what is wrong where it is not met, basis, who acts, what to do,"
                        + " parameters over time; examples in English.",
        subcommands = {RulesCheckCommand.class, RulesTestCommand.class},
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis rules",
            "  lis rules INC-001 --locale en",
            "  lis rules check own-rules",
            "  lis rules test own-rules STAD-001"
        })
final class RulesCommand extends LisCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The id of a rule.")
    @Nullable
    String id;

    @Mixin
    PolicyOption policy = new PolicyOption();

    @Override
    public Integer call() {
        ComplianceEngine engine = policy.engine(progress());
        SortedMap<String, RuleDescriptor> rules = engine.catalogue().rules();
        if (id == null) {
            rules.values().forEach(rule -> line(rule.id() + "  ", text(rule)));
            return ExitCodes.DONE;
        }
        RuleDescriptor rule = rules.get(id.toUpperCase(Locale.ROOT));
        if (rule == null) {
            throw UnknownIdException.ofRule(id, rules.keySet());
        }
        describe(engine, rule);
        return ExitCodes.DONE;
    }

    private void describe(ComplianceEngine engine, RuleDescriptor rule) {
        RegisterWords named = RegisterWords.ofNoRegister(engine, locale());
        Words words = Words.in(locale());
        line("", rule.id() + "  " + text(rule));
        line(
                "  ",
                words.of(
                        "rule.head",
                        rule.version(),
                        named.term(rule.area()),
                        words.of(rule.severity()),
                        named.kinds(rule.subject())));
        line("  ", words.of("rule.failure") + ": " + rule.failureTitle(1, locale()));
        rule.basis()
                .forEach(basis -> line(
                        "  ",
                        words.of("basis") + ": " + named.cited(basis.source(), basis.provision()) + " ("
                                + words.of(basis.force())
                                + Optional.ofNullable(basis.from())
                                        .map(day -> ", " + words.of("since-day", named.day(day)))
                                        .orElse("")
                                + Optional.ofNullable(basis.until())
                                        .map(day -> ", " + words.of("until-day", named.day(day)))
                                        .orElse("")
                                + ")"));
        Optional.ofNullable(rule.responsible())
                .ifPresent(role -> line(
                        "  ",
                        words.of("rule.role") + ": "
                                + named.term(Scalar.of(role).toString())));
        line("  ", words.of("do") + ": " + rule.remediation().getOrDefault(locale().getLanguage(), ""));
        rule.parameters().forEach(id -> {
            Parameter parameter = engine.parameter(id);
            out().println();
            line("  ", parameter.title().getOrDefault(locale().getLanguage(), "") + " (" + id + ")");
            parameter
                    .values()
                    .forEach(value -> line(
                            "    ",
                            words.of("since-day", named.day(value.from())) + ": "
                                    + named.value(Scalar.of(value.value())) + " ("
                                    + named.cited(value.source(), value.provision())
                                    + (value.verified() ? "" : "; " + words.of("rule.unread")) + ")"));
        });
        // What examples are called is written in English alone.
        if (locale().equals(Locale.ENGLISH)) {
            out().println();
            engine.examples(rule.id())
                    .forEach(example -> line(
                            "  - ",
                            example.name() + ": "
                                    + Stream.of(example.outcome().split(" \\+ ", -1))
                                            .map(outcome -> words.of(
                                                    words.has("explained." + outcome)
                                                            ? "explained." + outcome
                                                            : outcome))
                                            .collect(Collectors.joining("; "))));
        }
    }

    private void line(String indent, String text) {
        WrappedText.print(out(), spec().usageMessage().autoWidth(true).width(), indent, text);
    }

    private String text(RuleDescriptor rule) {
        return rule.title().getOrDefault(locale().getLanguage(), rule.id());
    }
}

package se.lis.harness;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.Parameter;

/** Lists the rules, or describes one. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules, or tells of one: basis, remedy, parameters (\"(?)\" marks a value read in a"
                + " secondary source only), examples.",
        subcommands = {RulesCheckCommand.class, RulesTestCommand.class},
        footer = {
            "",
            "Examples:",
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
    LanguageOption language = new LanguageOption();

    @Mixin
    PolicyOption policy = new PolicyOption();

    @Override
    public Integer call() {
        PrintWriter out = out();
        ComplianceEngine engine = policy.engine();
        RuleCatalogue catalogue = engine.catalogue();
        SortedMap<String, RuleDescriptor> rules = catalogue.rules();
        if (id == null) {
            rules.values().forEach(rule -> out.println(rule.id() + "  " + text(rule)));
            return ExitCodes.DONE;
        }
        RuleDescriptor rule = rules.get(id);
        if (rule == null) {
            throw UnknownIdException.ofRule(id, rules.keySet());
        }
        out.println(rule.id() + " " + rule.version() + "  " + text(rule));
        rule.basis()
                .forEach(basis -> out.println("  " + catalogue.cited(basis.source(), basis.provision(), language.tag())
                        + " [" + basis.force().name().toLowerCase(Locale.ROOT) + "]"));
        out.println("  " + rule.remediation().getOrDefault(language.tag(), ""));
        rule.parameters().forEach(id -> {
            Parameter parameter = engine.parameter(id);
            out.println("  " + id + "  " + parameter.title().getOrDefault(language.tag(), ""));
            parameter
                    .values()
                    .forEach(value -> out.println("    " + value.from() + "  " + value.value() + "  "
                            + catalogue.cited(value.source(), value.provision(), language.tag())
                            + (value.verified() ? "" : " (?)")));
        });
        engine.examples(rule.id()).forEach(example -> out.println("  - " + example.name() + ": " + example.outcome()));
        return ExitCodes.DONE;
    }

    private String text(RuleDescriptor rule) {
        return rule.title().getOrDefault(language.tag(), rule.id());
    }
}

package se.lis.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.lis.core.text.Printable;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.testing.Scenario;

/** Runs the scenarios of rules of a city's own. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs the scenarios of rules of your own; ends with 4 where one of them says something else.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis rules test own-rules", "  lis rules test own-rules STAD-001"})
final class RulesTestCommand extends LisCommand {

    @Parameters(index = "0", paramLabel = "DIR|JAR", description = "The folder or jar with the rules.")
    @Nullable
    Path place;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The id of one rule; all if omitted.")
    @Nullable
    String id;

    @Override
    public Integer call() {
        Path rules = Objects.requireNonNull(place);
        ComplianceEngine engine = ComplianceEngine.builder().rules(rules).build();
        List<Scenario> all = Scenario.of(rules).toList();
        SortedSet<String> ids = all.stream().map(Scenario::rule).collect(Collectors.toCollection(TreeSet::new));
        if (id != null && !ids.contains(id)) {
            throw UnknownIdException.ofRule(id, ids);
        }
        boolean right = true;
        for (Scenario scenario : all) {
            if (id == null || scenario.rule().equals(id)) {
                right &= run(scenario, engine);
            }
        }
        return right ? ExitCodes.DONE : ExitCodes.RULE_FAILED;
    }

    private boolean run(Scenario scenario, ComplianceEngine engine) {
        try {
            scenario.check(engine::assess, Locale.forLanguageTag("sv"));
            out().println("ok      " + Printable.line(scenario.name()));
            return true;
        } catch (AssertionError difference) {
            out().println("not ok  " + Printable.line(scenario.name()));
            String.valueOf(difference.getMessage())
                    .lines()
                    .forEach(line -> out().println("        " + Printable.line(line)));
            return false;
        }
    }
}

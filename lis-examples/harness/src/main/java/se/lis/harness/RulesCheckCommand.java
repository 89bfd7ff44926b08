package se.lis.harness;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.testing.Scenario;

/** Checks and compiles rules of a city's own. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks rules of your own and compiles them, without running their scenarios.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis rules check own-rules"})
final class RulesCheckCommand extends LisCommand {

    @Parameters(index = "0", paramLabel = "DIR|JAR", description = "The folder or jar with the rules.")
    @Nullable
    Path place;

    @Override
    public Integer call() {
        Path rules = Objects.requireNonNull(place);
        ComplianceEngine engine = ComplianceEngine.builder().rules(rules).build();
        Scenario.of(rules)
                .map(Scenario::rule)
                .distinct()
                .forEach(id -> out().println(id + "  " + engine.examples(id).size() + " scenarios"));
        return ExitCodes.DONE;
    }
}

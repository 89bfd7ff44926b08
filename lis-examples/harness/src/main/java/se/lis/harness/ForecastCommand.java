package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.comparison.Forecast;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** Tells what falls due in the days to come. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Tells what turns in the days to come, and when, if nothing in the register changes.",
        footer = {"", "Example:", "  lis forecast register.json --as-of 2026-11-01 --days 30"})
final class ForecastCommand implements Callable<Integer> {

    @Mixin
    RegisterArgument given = new RegisterArgument();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How many days after that are looked at; default: ${DEFAULT-VALUE}.")
    int days = 30;

    @Option(names = "--format", paramLabel = "table|json", description = "How to print; default: ${DEFAULT-VALUE}.")
    AssessCommand.Format format = AssessCommand.Format.TABLE;

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        LisSnapshot register = given.read();
        ComplianceEngine engine = judging.engine();
        AssessmentRequest request = AssessmentRequest.at(judging.moment(register));
        Forecast forecast = engine.forecast(register, request, days);
        PrintWriter out = line.getOut();
        if (format == AssessCommand.Format.JSON) {
            out.println(new String(LisJson.standard().writeReadably(forecast), StandardCharsets.UTF_8));
        } else {
            new ChangeReport(engine.catalogue(), judging.locale(), out).print(forecast);
        }
        return ExitCodes.DONE;
    }
}

package se.lis.harness;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.comparison.Forecast;
import se.lis.rules.request.AssessmentRequest;

/** States what falls due in the days to come. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Tells what turns in the days to come, and when, if nothing in the register changes.",
        footer = {"", "Example:", "  lis forecast register.json --as-of 2026-11-01 --days 30"})
final class ForecastCommand extends RegisterCommand {

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How many days after that are looked at; default: ${DEFAULT-VALUE}.")
    int days = 30;

    @Mixin
    FormatOption format = new FormatOption();

    @Override
    int judge(JudgingInput input) {
        Forecast forecast = input.engine().forecast(input.register(), AssessmentRequest.at(input.asOf()), days);
        format.print(
                forecast, out -> new ChangeReport(input.engine().catalogue(), judging.locale(), out).print(forecast));
        return ExitCodes.DONE;
    }
}

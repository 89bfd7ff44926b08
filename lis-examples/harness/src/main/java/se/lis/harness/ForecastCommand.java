package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;
import se.lis.core.comparison.Forecast;
import se.lis.core.json.LisJson;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.comparison.Forecaster;

/** Tells what falls due in the days to come. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Tells what turns in the days to come, and when, if nothing in the register changes.",
        footer = {"", "Example: lis forecast register.json --as-of 2026-11-01 --days 30"})
final class ForecastCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The register, a JSON file; the sample when left out.")
    @Nullable
    Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            description = "The day (its end) or moment to look ahead from; now when left out.")
    @Nullable
    String asOf;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How many days after that are looked at; default: ${DEFAULT-VALUE}.")
    int days = 30;

    @Option(names = "--format", paramLabel = "table|json", description = "How to print; default: ${DEFAULT-VALUE}.")
    AssessCommand.Format format = AssessCommand.Format.TABLE;

    @Option(names = "--locale", paramLabel = "sv|en", description = "The language; default: ${DEFAULT-VALUE}.")
    String locale = "sv";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        LisSnapshot register = RegisterInput.read(file);
        ComplianceEngine engine = ComplianceEngine.standard();
        AssessmentRequest request = AssessmentRequest.at(
                RegisterInput.moment("--as-of", asOf, register.organisation().zone(), line));
        Forecast forecast = Forecaster.forecast(engine, register, request, days);
        PrintWriter out = line.getOut();
        if (format == AssessCommand.Format.JSON) {
            out.println(new String(LisJson.standard().writeReadably(forecast), StandardCharsets.UTF_8));
        } else {
            new ChangeReport(engine.catalogue(), Locale.forLanguageTag(locale), out).print(forecast);
        }
        return 0;
    }
}

package se.lis.harness;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.comparison.Forecast;
import se.lis.core.json.LisJson;

/** States what falls due in the days to come. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Shows what becomes due or overdue in the coming days, if nothing in the register changes.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis forecast register.json --as-of 2026-11-01 --days 30",
            "  lis forecast register.json --days 365 --format ics --out lis.ics"
        })
final class ForecastCommand extends RegisterCommand {

    /** How a forecast is written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON,
        /** For calendars. */
        ICS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How many days after that are looked at; default: ${DEFAULT-VALUE}.")
    int days = 30;

    @Option(
            names = "--format",
            paramLabel = "table|json|ics",
            description =
                    "How to write; ics is a calendar of last days, with ids and rules alone; default: ${DEFAULT-VALUE}.")
    Format format = Format.TABLE;

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    void prepare() {
        if (format == Format.TABLE && out.file != null) {
            throw misused("--out goes with --format json or ics");
        }
        out.check();
    }

    @Override
    int judge(JudgingInput input) {
        Forecast forecast = input.engine().forecast(input.register(), input.request(), days);
        switch (format) {
            case JSON -> out.write(LisJson.standard().writeReadably(forecast));
            case ICS -> out.write(new DueCalendar(input.engine(), judging.locale()).of(input.assess(), forecast));
            case TABLE -> print(input, forecast);
        }
        return ExitCodes.DONE;
    }

    private void print(JudgingInput input, Forecast forecast) {
        RegisterWords words = new RegisterWords(input.register(), input.engine(), judging.locale());
        new ChangeReport(
                        input.engine().catalogue(),
                        new ChangeReport.Names(
                                words.organisation(),
                                subject -> words.named(subject.type(), subject.id()),
                                change -> Optional.empty()),
                        judging.locale(),
                        input.engine().texts(judging.locale()).getOrDefault("form.day", "d MMMM yyyy"),
                        spec().usageMessage().autoWidth(true).width(),
                        out())
                .print(forecast);
    }
}

package se.lis.harness;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.history.AssessmentHistory;
import se.lis.core.history.HistoryCheck;
import se.lis.core.history.HistoryEntry;
import se.lis.core.history.HistoryProblem;
import se.lis.core.history.Trend;
import se.lis.core.history.TrendCounts;
import se.lis.core.history.TrendPoint;
import se.lis.core.text.Printable;

/** Keeps assessments in a folder or a database, and reports how counts went over them. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Keeps assessments in a folder or a database, and shows how things have developed.",
        subcommands = {
            HistoryCommand.Add.class,
            HistoryCommand.Listing.class,
            HistoryCommand.Trending.class,
            HistoryCommand.Verifying.class
        },
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis history add kept assessment.json",
            "  lis history list kept",
            "  lis history trend kept --locale en",
            "  lis history verify kept",
            "  lis history add jdbc:postgresql://server/lis assessment.json"
        })
final class HistoryCommand extends LisCommand {

    /** How many problems are printed; one is enough. */
    private static final int PRINTED = 20;

    @Override
    public Integer call() {
        throw misused("a command is missing: add, list, trend or verify");
    }

    /** What the commands about a history have in common: where it is kept. */
    abstract static class OfHistory extends LisCommand {

        @Parameters(
                index = "0",
                paramLabel = "FOLDER|JDBC-URL",
                description = "The folder that the assessments are kept in, or a database, such as"
                        + " jdbc:postgresql://server/lis; who connects is set by LIS_DATABASE_USER and"
                        + " LIS_DATABASE_PASSWORD.")
        String place = "";

        final KeptHistory kept() {
            return KeptHistory.in(place, Lis.of(spec()).environment());
        }
    }

    /** What the commands that read a history have in common: of which organisation. */
    abstract static class Telling extends OfHistory {

        @Option(names = "--organisation", paramLabel = "ID", description = "The organisation, where several are kept.")
        @Nullable
        String organisation;

        final Words words() {
            return Words.ofChangesIn(locale());
        }

        /** Days are those of the organisation's own zone. */
        static ZoneId zone(AssessmentHistory history, String organisation) {
            return history.assessments(organisation)
                    .iterator()
                    .next()
                    .organisation()
                    .zone();
        }

        /** Returns the organisation that is reported on. */
        final String chosen(KeptHistory kept) {
            if (organisation != null) {
                return organisation;
            }
            Set<String> all = kept.organisations().get();
            if (all.size() == 1) {
                return all.iterator().next();
            }
            throw misused(
                    all.isEmpty()
                            ? kept.place() + " keeps no assessment; lis history add keeps one"
                            : "--organisation is missing: " + kept.place() + " keeps " + String.join(", ", all));
        }
    }

    /** Returns the day of a moment, with the time of day where it is not the day's last. */
    private static String local(Instant moment, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return AsOf.lastInstantOf(day, zone).equals(moment)
                ? day.toString()
                : day + " " + LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Keeps assessments. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Keeps assessments. One that is kept already is not kept twice.")
    static final class Add extends OfHistory {

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "FILE",
                description = "The assessments, as lis assess --out writes them.")
        List<Path> files = List.of();

        @Override
        public Integer call() {
            // All are read before the first is kept, so that a broken one leaves the history as it was.
            List<Assessment> assessments =
                    files.stream().map(RegisterInput::readAssessment).toList();
            AssessmentHistory history = kept().history();
            assessments.forEach(assessment -> {
                HistoryEntry entry = history.append(assessment);
                out().println(entry.organisation() + " "
                        + local(entry.asOf(), assessment.organisation().zone()));
            });
            return ExitCodes.DONE;
        }
    }

    /** Lists what is kept. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the assessments that are kept.")
    static final class Listing extends Telling {

        @Override
        public Integer call() {
            KeptHistory kept = kept();
            String of = chosen(kept);
            AssessmentHistory history = kept.history();
            List<HistoryEntry> entries =
                    history.list(of).stream().sorted(HistoryEntry.JUDGED).toList();
            if (!entries.isEmpty()) {
                ZoneId zone = zone(history, of);
                entries.forEach(entry -> out().println(local(entry.asOf(), zone)
                        + entry.lawAsOf()
                                .map(day -> " (" + words().of("law-of", day.toString()) + ")")
                                .orElse("")
                        + "  " + entry.digest()));
            }
            return ExitCodes.DONE;
        }
    }

    /** States how counts went. */
    @Command(
            name = "trend",
            mixinStandardHelpOptions = true,
            description = "Shows how violations and compliance have developed over the kept assessments.")
    static final class Trending extends Telling {

        @Mixin
        FormatOption format = new FormatOption();

        @Override
        public Integer call() {
            KeptHistory kept = kept();
            String of = chosen(kept);
            AssessmentHistory history = kept.history();
            if (history.list(of).isEmpty()) {
                throw misused(kept.place() + " keeps no assessment of '" + of + "'");
            }
            Trend trend = Trend.of(of, history.assessments(of));
            format.print(trend, out -> {
                out.println(words().of("trend.head"));
                ZoneId zone = zone(history, of);
                for (TrendPoint point : trend.points()) {
                    TrendCounts all = point.all();
                    out.println(String.format(
                            Locale.ROOT,
                            "%s %10d %7d %7d %8d %6s%s",
                            LocalDate.ofInstant(point.asOf(), zone),
                            all.violated(),
                            all.undetermined(),
                            all.upcoming(),
                            all.waived(),
                            all.percent().map(share -> share + " %").orElse("-"),
                            note(point)));
                }
            });
            return ExitCodes.DONE;
        }

        /** What keeps a point from being compared with the one before. */
        private String note(TrendPoint point) {
            List<String> changed = point.all().rulesChanged();
            return (point.complete() ? "" : "  " + words().of("incomplete_assessment"))
                    + (changed.isEmpty() ? "" : "  " + words().of("trend.rules", Integer.toString(changed.size())));
        }
    }

    /** Checks that what is kept is what was appended. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Checks that what is kept is what was appended: reads each assessment, and follows the chain.")
    static final class Verifying extends Telling {

        @Option(
                names = "--since",
                paramLabel = "DIGEST",
                description =
                        "The digest of the chain's last line as noted earlier: all that was kept then is to be there.")
        @Nullable
        String noted;

        @Override
        public Integer call() {
            KeptHistory kept = kept();
            HistoryCheck check = kept.history().check(chosen(kept));
            List<String> problems = new ArrayList<>(
                    check.problems().stream().map(HistoryProblem::message).toList());
            if (noted != null && !check.chain().contains(noted)) {
                problems.add("no line of the chain has the digest " + noted);
            }
            if (!problems.isEmpty()) {
                out().println(words().of("verify.broken"));
                print(Printable.first(problems, PRINTED, "\n"));
                return ExitCodes.VIOLATIONS;
            }
            String entries = Integer.toString(check.entries());
            out().println(check.head()
                    .map(head -> words().of("verify.holds", entries, head))
                    .orElseGet(() -> words().of("verify.unlinked", entries)));
            return ExitCodes.DONE;
        }
    }
}

package se.lis.harness;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.FindingState;
import se.lis.core.comparison.Forecast;
import se.lis.core.comparison.ForecastTurn;
import se.lis.rules.catalogue.RuleCatalogue;

/** Prints what changed, or will, as plain text for people. It knows ids of the register and no names. */
final class ChangeReport {

    /** What people should see first; what merely persists is counted. */
    private static final List<ChangeClass> ORDER = List.of(
            ChangeClass.NEW,
            ChangeClass.REOPENED,
            ChangeClass.CHANGED,
            ChangeClass.UNWAIVED,
            ChangeClass.WAIVED,
            ChangeClass.RESOLVED,
            ChangeClass.RULE_CHANGED,
            ChangeClass.NOT_EVALUATED,
            ChangeClass.NOT_EVALUATED_BEFORE);

    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final ChangeWords words;
    private final Words findingWords;
    private final PrintWriter out;

    /**
     * Prints for a reader.
     *
     * @param catalogue where titles are looked up
     * @param locale the reader's language
     * @param out where to
     */
    ChangeReport(RuleCatalogue catalogue, Locale locale, PrintWriter out) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.words = ChangeWords.in(locale);
        this.findingWords = Words.in(locale);
        this.out = out;
    }

    void print(AssessmentComparison comparison) {
        ZoneId zone = comparison.organisation().zone();
        out.println(words.of("compared") + " " + comparison.organisation().id() + ", "
                + moment(comparison.before().asOf(), zone) + " " + words.of("until") + " "
                + moment(comparison.after().asOf(), zone));
        if (comparison.changes().stream().allMatch(change -> change.change() == ChangeClass.PERSISTING)) {
            out.println(words.of("nothing"));
        }
        for (ChangeClass each : ORDER) {
            List<FindingChange> changes = comparison.of(each);
            if (!changes.isEmpty()) {
                out.println();
                out.println(words.of(each) + " (" + changes.size() + ")");
                changes.forEach(change -> out.println("  " + line(change)));
            }
        }
        out.println();
        out.println(words.of(ChangeClass.PERSISTING) + ": "
                + comparison.of(ChangeClass.PERSISTING).size());
        comparison
                .rules()
                .forEach(rule -> out.println(rule.rule() + ": "
                        + rule.versionBefore().orElse("-") + " "
                        + rule.statusBefore().map(findingWords::of).orElse("-") + " -> "
                        + rule.versionAfter().orElse("-") + " "
                        + rule.statusAfter().map(findingWords::of).orElse("-")));
    }

    void print(Forecast forecast) {
        ZoneId zone = forecast.organisation().zone();
        out.println(words.of("forecast") + " " + forecast.organisation().id() + ", " + moment(forecast.asOf(), zone)
                + " " + words.of("until") + " " + forecast.until());
        if (forecast.turns().isEmpty()) {
            out.println(words.of("turns.nothing"));
        }
        Optional<LocalDate> day = Optional.empty();
        for (ForecastTurn turn : forecast.turns()) {
            if (!day.equals(Optional.of(turn.day()))) {
                day = Optional.of(turn.day());
                out.println();
                out.println(turn.day());
            }
            out.println("  "
                    + DateTimeFormatter.ofPattern("HH:mm:ss", locale)
                            .format(turn.at().atZone(zone)) + "  " + line(turn.change()));
        }
    }

    private String line(FindingChange change) {
        String title = Optional.ofNullable(catalogue.rules().get(change.rule()))
                .map(rule -> rule.title().getOrDefault(locale.getLanguage(), ""))
                .orElse("");
        return change.rule() + " " + change.subject().type() + " "
                + change.subject().id()
                + change.discriminator().map(text -> " " + text).orElse("")
                + ": " + states(change) + ". " + title + "."
                + change.notEvaluated()
                        .map(reason -> " [" + words.of(reason) + "]")
                        .orElse("")
                + causes(change);
    }

    private String states(FindingChange change) {
        String before = change.before().map(this::said).orElse("");
        String after = change.after().map(this::said).orElse(words.of("gone"));
        return before.isEmpty() || before.equals(after) ? after : before + " -> " + after;
    }

    private String said(FindingState state) {
        return findingWords.of(state.kind()) + ", " + findingWords.of(state.severity()) + ", "
                + findingWords.of(state.force()) + (state.waived() ? ", " + words.of("waiver") : "");
    }

    private String causes(FindingChange change) {
        if (change.causes().isEmpty()) {
            return "";
        }
        return " (" + change.causes().stream().map(words::of).collect(Collectors.joining(" + "))
                + (change.causes().size() > 1 ? ", " + words.of("together") : "") + ")";
    }

    private String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale).format(moment.atZone(zone));
    }
}

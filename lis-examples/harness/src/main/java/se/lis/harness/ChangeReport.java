package se.lis.harness;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.FindingState;
import se.lis.core.comparison.Forecast;
import se.lis.core.comparison.ForecastTurn;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.priority.NaturalOrder;

/** Prints what changed, or will, in names and sentences, rule by rule. */
final class ChangeReport {

    /** What people should see first; what merely persists is counted. */
    private static final List<ChangeClass> ORDER = List.of(
            ChangeClass.NEW,
            ChangeClass.REOPENED,
            ChangeClass.TURNED,
            ChangeClass.CHANGED,
            ChangeClass.UNWAIVED,
            ChangeClass.WAIVED,
            ChangeClass.RESOLVED,
            ChangeClass.RULE_CHANGED,
            ChangeClass.NOT_EVALUATED,
            ChangeClass.NOT_EVALUATED_BEFORE);

    private final RuleCatalogue catalogue;
    private final Names names;
    private final Locale locale;
    private final DateTimeFormatter days;
    private final Words words;
    private final Words findingWords;
    private final int width;
    private final PrintWriter out;

    /**
     * What changes are about.
     *
     * @param organisation what people call the organisation
     * @param subject what they call a subject
     * @param sentence what the later of the two assessments that has a finding says of it, by fingerprint; empty where none does
     */
    record Names(
            String organisation,
            Function<SubjectRef, String> subject,
            Function<FindingChange, Optional<String>> sentence) {}

    /** What changes of one rule have in common: what it says, and whether that is there now, or was before. */
    private record Group(String rule, FindingKind kind, boolean there) {}

    /**
     * Prints for a reader.
     *
     * @param catalogue where titles are looked up
     * @param names what things are called
     * @param locale the reader's language
     * @param day the pattern of days
     * @param width the width of lines, in characters
     * @param out where to
     */
    ChangeReport(RuleCatalogue catalogue, Names names, Locale locale, String day, int width, PrintWriter out) {
        this.catalogue = catalogue;
        this.names = names;
        this.locale = locale;
        this.days = DateTimeFormatter.ofPattern(day, locale);
        this.words = Words.ofChangesIn(locale);
        this.findingWords = Words.in(locale);
        this.width = width;
        this.out = out;
    }

    void print(AssessmentComparison comparison) {
        ZoneId zone = comparison.organisation().zone();
        line(
                "",
                words.of(
                        "compared",
                        names.organisation(),
                        moment(comparison.before().asOf(), zone),
                        moment(comparison.after().asOf(), zone)));
        if (comparison.changes().stream().allMatch(change -> change.change() == ChangeClass.PERSISTING)) {
            out.println(words.of("nothing"));
        }
        List<String> counts = new ArrayList<>();
        ORDER.forEach(each -> {
            int count = comparison.of(each).size();
            if (count > 0) {
                counts.add(words.counted("count." + key(each), count));
            }
        });
        counts.add(words.counted(
                "count.persisting", comparison.of(ChangeClass.PERSISTING).size()));
        line("", String.join(" · ", counts));
        for (ChangeClass each : ORDER) {
            List<FindingChange> changes = comparison.of(each);
            if (!changes.isEmpty()) {
                out.println();
                line("", words.of(each) + ": " + kinds(changes));
                groups(changes).forEach((group, members) -> print(group, members, each));
            }
        }
        comparison.rules().forEach(rule -> {
            out.println();
            line(
                    "",
                    rule.rule() + ": "
                            + rule.versionBefore().orElse("-") + " "
                            + rule.statusBefore().map(findingWords::of).orElse("-") + " → "
                            + rule.versionAfter().orElse("-") + " "
                            + rule.statusAfter().map(findingWords::of).orElse("-"));
        });
    }

    void print(Forecast forecast) {
        ZoneId zone = forecast.organisation().zone();
        line(
                "",
                words.of(
                        "forecast",
                        names.organisation(),
                        moment(forecast.asOf(), zone),
                        days.format(forecast.until())));
        if (forecast.turns().isEmpty()) {
            out.println(words.of("turns.nothing"));
            return;
        }
        line("", kinds(forecast.turns().stream().map(ForecastTurn::change).toList()));
        SortedMap<LocalDate, List<ForecastTurn>> byDay = forecast.turns().stream()
                .collect(Collectors.groupingBy(ForecastTurn::day, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, turns) -> {
            out.println();
            out.println(days.format(day));
            Map<String, String> times = new TreeMap<>();
            turns.forEach(turn -> time(turn.at().atZone(zone))
                    .ifPresent(time -> times.put(turn.change().id(), time)));
            groups(turns.stream().map(ForecastTurn::change).toList()).forEach((group, members) -> {
                head(group, members);
                about(members)
                        .ifPresent(subjects -> line(
                                "    ",
                                subjects
                                        + members.stream()
                                                .flatMap(change -> Optional.ofNullable(times.get(change.id())).stream())
                                                .distinct()
                                                .collect(Collectors.joining(", ", "", ""))
                                                .transform(time -> time.isEmpty() ? "" : ", " + words.of("at", time))));
            });
        });
    }

    // ---------------------------------------------------------------- rule by rule

    private void print(Group group, List<FindingChange> changes, ChangeClass how) {
        head(group, changes);
        boolean gone = how == ChangeClass.RESOLVED || how == ChangeClass.NOT_EVALUATED;
        Map<String, List<FindingChange>> alike =
                changes.stream().collect(Collectors.groupingBy(this::remarks, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((remarks, members) -> {
            List<FindingChange> silent = members.stream()
                    .filter(change -> gone || names.sentence().apply(change).isEmpty())
                    .toList();
            about(silent).ifPresent(subjects -> line("    ", subjects + remarks));
            AlikeSentences.of(
                            members.stream()
                                    .filter(change -> !silent.contains(change))
                                    .toList(),
                            change -> names.sentence().apply(change).orElse(""),
                            change -> change.subject().id())
                    .forEach((said, about) -> {
                        if (about.size() == 1) {
                            line("    - ", names.sentence().apply(about.get(0)).orElse("") + remarks);
                        } else {
                            line("    - ", said + " (" + about.size() + ")" + remarks);
                            about(about).ifPresent(subjects -> line("      ", subjects));
                        }
                    });
        });
    }

    /** What is wrong and in how many cases; what should be, where it is not known to be broken or no longer is. */
    private void head(Group group, List<FindingChange> changes) {
        RuleDescriptor rule = catalogue.rules().get(group.rule());
        boolean broken = group.kind() == FindingKind.VIOLATION && group.there();
        String title = rule == null
                ? ""
                : broken
                        ? rule.failureTitle(changes.size(), locale)
                        : rule.title().getOrDefault(locale.getLanguage(), "");
        FindingState state = state(changes.get(0));
        List<String> facts = new ArrayList<>(List.of(group.rule()));
        if (!broken) {
            facts.add(group.there() ? findingWords.of(group.kind()) : words.of("was", findingWords.of(group.kind())));
        }
        facts.add(findingWords.of(state.force()));
        facts.add(findingWords.of(state.severity()));
        line("  ", title + " (" + String.join(", ", facts) + ")");
    }

    /** What changes are about; nothing of those about the organisation, which is named already. */
    private Optional<String> about(List<FindingChange> changes) {
        List<String> subjects = changes.stream()
                .filter(change -> !change.subject().type().equals("organisation")
                        || change.discriminator().isPresent())
                .map(this::about)
                .distinct()
                .toList();
        return subjects.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", subjects));
    }

    private String about(FindingChange change) {
        return names.subject().apply(change.subject())
                + change.discriminator().map(text -> ", " + text).orElse("");
    }

    private String remarks(FindingChange change) {
        List<String> remarks = new ArrayList<>();
        if (change.turnedFrom().isPresent()) {
            remarks.add(words.of(
                    "was",
                    title(change.turnedFrom().get().rule(), change.before().orElseThrow())));
        } else if (change.before().isPresent() && change.after().isPresent()) {
            String before = said(change.before().get());
            if (!before.equals(said(change.after().get()))) {
                remarks.add(words.of("was", before));
            }
        }
        change.notEvaluated().ifPresent(reason -> remarks.add(words.of(reason)));
        if (!change.causes().isEmpty()) {
            remarks.add(change.causes().stream().map(words::of).collect(Collectors.joining(" + "))
                    + (change.causes().size() > 1 ? ", " + words.of("together") : ""));
        }
        return remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")";
    }

    /** What a rule said that no longer says it. */
    private String title(String id, FindingState state) {
        RuleDescriptor rule = catalogue.rules().get(id);
        String title = rule == null
                ? ""
                : state.kind() == FindingKind.VIOLATION
                        ? rule.failureTitle(1, locale)
                        : rule.title().getOrDefault(locale.getLanguage(), "");
        return (title.isEmpty() ? "" : title + ", ") + id + ", " + said(state);
    }

    private String said(FindingState state) {
        return findingWords.of(state.kind()) + ", " + findingWords.of(state.severity()) + ", "
                + findingWords.of(state.force()) + (state.waived() ? ", " + words.of("waiver") : "");
    }

    private Map<Group, List<FindingChange>> groups(List<FindingChange> changes) {
        Comparator<String> natural = new NaturalOrder(locale);
        return changes.stream()
                .sorted(Comparator.comparing(
                                (FindingChange change) -> state(change).force())
                        .thenComparing(change -> state(change).severity(), Comparator.reverseOrder())
                        .thenComparing(FindingChange::rule, natural)
                        .thenComparing(this::about, natural)
                        .thenComparing(FindingChange::id))
                .collect(Collectors.groupingBy(
                        change -> new Group(
                                change.rule(),
                                state(change).kind(),
                                change.after().isPresent()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** What it is now, or was where it is no more. */
    private static FindingState state(FindingChange change) {
        return change.after().or(change::before).orElseThrow();
    }

    private String kinds(List<FindingChange> changes) {
        Map<FindingKind, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(change -> state(change).kind(), Collectors.counting()));
        return Arrays.stream(FindingKind.values())
                .filter(counts::containsKey)
                .map(kind ->
                        words.counted("kind." + kind.name().toLowerCase(Locale.ROOT), counts.getOrDefault(kind, 0L)))
                .collect(Collectors.joining(", "));
    }

    // ---------------------------------------------------------------- lines

    private static String key(ChangeClass change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    /** What turns with the day has no time to state. */
    private static Optional<String> time(ZonedDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Optional.empty()
                : Optional.of(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment));
    }

    private String moment(Instant moment, ZoneId zone) {
        return days.format(moment.atZone(zone));
    }

    private void line(String indent, String text) {
        WrappedText.print(out, width, indent, text);
    }
}

package se.lis.harness;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.ChangeClass;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.priority.RuleFindings;
import se.lis.rules.priority.WorkOrder;

/** What somebody reads first of an assessment: how it stands, what to do first, what falls due, and where to look next. */
final class FirstScreen {

    /** How many lines fit on a screen. */
    static final int LINES = 40;

    private static final Pattern CLAUSE = Pattern.compile("[,.;:]");
    private static final int FIRST = 10;
    private static final int DAYS_AHEAD = 30;
    private static final int DUE_LINES = 5;
    private static final int NAMED = 2;

    private final RegisterWords register;
    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final Words words;
    private final int width;
    private final PrintWriter out;

    /**
     * Prints for a reader.
     *
     * @param register what things are called
     * @param catalogue where titles are looked up
     * @param locale the reader's language
     * @param width the width of lines, in characters
     * @param out where to
     */
    FirstScreen(RegisterWords register, RuleCatalogue catalogue, Locale locale, int width, PrintWriter out) {
        this.register = register;
        this.catalogue = catalogue;
        this.locale = locale;
        this.words = Words.in(locale);
        this.width = width;
        this.out = out;
    }

    /** Prints how it stands, in numbers alone. */
    void summary(Assessment assessment, LocalDate takenOn, Optional<AssessmentComparison> since) {
        header(assessment, takenOn, since).forEach(out::println);
    }

    /**
     * Prints the screen.
     *
     * @param takenOn the day of the register
     * @param since what changed since an earlier assessment, or empty
     * @param top how many rules are listed as first, or empty for as many as fit, ten at most
     * @param command the command line that the next steps begin with, after their names
     */
    void print(
            Assessment assessment,
            LocalDate takenOn,
            Optional<AssessmentComparison> since,
            Optional<Integer> top,
            String command) {
        WorkOrder order = WorkOrder.of(assessment, locale, this::name);
        List<RuleFindings> open =
                order.byRule(assessment.findings().stream().filter(WorkOrder::isOpenViolation), NAMED);
        List<String> before = header(assessment, takenOn, since);
        List<String> after = due(assessment, order);
        after.addAll(next(open, command));
        int room = LINES - before.size() - after.size() - 3; // a blank line, the heading, and how many more
        List<RuleFindings> asked = open.subList(0, Math.min(open.size(), top.orElse(FIRST)));
        List<List<String>> items = top.isPresent() ? items(asked, false) : fitting(asked, room);
        int told = items.size();
        before.forEach(out::println);
        if (!open.isEmpty()) {
            out.println();
            out.println(words.of("first"));
            items.forEach(lines -> lines.forEach(out::println));
            if (told < open.size()) {
                out.println("     " + words.counted("first.more", open.size() - told));
            }
        }
        after.forEach(out::println);
    }

    // ---------------------------------------------------------------- how it stands

    private List<String> header(Assessment assessment, LocalDate takenOn, Optional<AssessmentComparison> since) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                words.of(
                        "screen.head",
                        register.organisation(),
                        register.day(LocalDate.ofInstant(
                                assessment.asOf(), assessment.organisation().zone())),
                        register.day(takenOn)));
        if (!assessment.notKept().isEmpty()) {
            add(lines, words.of("screen.kept", register.kept(assessment)));
        }
        List<String> failed = assessment.outcomes().stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                .map(Outcome::rule)
                .toList();
        if (!failed.isEmpty()) {
            add(lines, words.of("incomplete.failed", String.join(", ", failed)));
        } else if (!assessment.complete()) {
            add(lines, words.of("incomplete"));
        }
        FindingCounts counts = FindingCounts.of(assessment.findings());
        long unwaived = counts.unwaived();
        add(lines, words.counted("violations", unwaived) + (unwaived == 0 ? "" : ": " + severities(counts)));
        if (unwaived > 0) {
            add(lines, words.of("of-which") + " " + forces(counts));
        }
        List<String> rest = new ArrayList<>();
        rest.add(words.counted("rest.undetermined", counts.of(FindingKind.UNDETERMINED)));
        rest.add(words.counted("rest.upcoming", counts.of(FindingKind.UPCOMING)));
        optional(rest, "rest.waived", counts.of(FindingKind.VIOLATION) - unwaived);
        optional(rest, "rest.history", counts.unwaived(Repairability.HISTORY));
        optional(rest, "rest.document-only", counts.unwaived(Repairability.DOCUMENT_ONLY));
        add(lines, String.join(" · ", rest));
        since.ifPresent(
                changes -> add(lines, since(changes, assessment.organisation().zone())));
        return lines;
    }

    private String since(AssessmentComparison changes, ZoneId zone) {
        List<String> counts = new ArrayList<>();
        counts.add(words.of(
                "since",
                register.day(LocalDate.ofInstant(changes.before().asOf(), zone)),
                Long.toString(changes.of(ChangeClass.NEW).size()
                        + changes.of(ChangeClass.REOPENED).size()),
                Integer.toString(changes.of(ChangeClass.RESOLVED).size())));
        optional(counts, "since-turned", changes.of(ChangeClass.TURNED).size());
        return String.join(", ", counts);
    }

    private String severities(FindingCounts counts) {
        return Stream.of(Severity.values())
                .sorted(Comparator.reverseOrder())
                .filter(severity -> counts.unwaived(severity) > 0)
                .map(severity -> words.counted(
                        "violations." + severity.name().toLowerCase(Locale.ROOT), counts.unwaived(severity)))
                .collect(Collectors.joining(", "));
    }

    private String forces(FindingCounts counts) {
        return Stream.of(Force.values())
                .filter(force -> counts.unwaived(force) > 0)
                .map(force -> words.of(force) + " " + counts.unwaived(force))
                .collect(Collectors.joining(", "));
    }

    private void optional(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(words.counted(key, count));
        }
    }

    // ---------------------------------------------------------------- what to do first

    /** Returns as many as fit, in a line less each where that is needed, the first of them whole where room is left. */
    private List<List<String>> fitting(List<RuleFindings> rules, int room) {
        List<List<String>> items = items(rules, true);
        while (items.size() > 1 && lines(items) > room) {
            items.remove(items.size() - 1);
        }
        for (int i = 0; i < items.size(); i++) {
            List<String> whole = first(i + 1, rules.get(i), false);
            if (lines(items) - items.get(i).size() + whole.size() <= room) {
                items.set(i, whole);
            }
        }
        return items;
    }

    private List<List<String>> items(List<RuleFindings> rules, boolean cut) {
        List<List<String>> items = new ArrayList<>();
        rules.forEach(rule -> items.add(first(items.size() + 1, rule, cut)));
        return items;
    }

    private static int lines(List<List<String>> items) {
        return items.stream().mapToInt(List::size).sum();
    }

    private List<String> first(int place, RuleFindings rule, boolean cut) {
        String number = String.format(Locale.ROOT, " %2d. ", place);
        String title = title(rule) + " (" + rule.rule() + ")";
        String named = rule.count() > NAMED || rule.first().subject().type().equals("organisation")
                ? title
                : title + ": "
                        + rule.findings().stream()
                                .map(finding -> name(finding.subject()))
                                .distinct()
                                .collect(Collectors.joining(", "));
        // What it is about is written where it costs no line.
        List<String> lines = new ArrayList<>(
                WrappedText.lines(width, number, number.length() + named.length() > width ? title : named));
        List<String> facts = new ArrayList<>();
        facts.add(words.of(rule.force())
                + rule.oldest()
                        .map(day ->
                                ", " + words.of(rule.count() == 1 ? "since-day" : "since-oldest", register.day(day)))
                        .orElse(""));
        rule.first().remediation().map(FirstScreen::firstClause).ifPresent(facts::add);
        rule.first().responsibleRole().map(register::term).ifPresent(facts::add);
        List<String> told = facts(facts, number.length());
        while (cut && told.size() > 1 && facts.size() > 1) {
            facts.remove(facts.size() - 1);
            told = facts(facts, number.length());
        }
        lines.addAll(told);
        return lines;
    }

    private List<String> facts(List<String> facts, int indent) {
        return WrappedText.lines(width, " ".repeat(indent), String.join(" · ", facts));
    }

    /** The first step is enough to begin with; the rule states the rest. */
    private static String firstClause(String text) {
        return CLAUSE.split(text, 2)[0];
    }

    private String title(RuleFindings rule) {
        return Optional.ofNullable(catalogue.rules().get(rule.rule()))
                .map(known -> known.failureTitle(rule.count(), locale))
                .orElse(rule.rule());
    }

    private String name(SubjectRef subject) {
        return register.named(subject.type(), subject.id());
    }

    // ---------------------------------------------------------------- what falls due, and what to run next

    private List<String> due(Assessment assessment, WorkOrder order) {
        LocalDate until = LocalDate.ofInstant(
                        assessment.asOf(), assessment.organisation().zone())
                .plusDays(DAYS_AHEAD);
        List<RuleFindings> due = order.dueFirst()
                .byRule(
                        assessment.findings().stream()
                                .filter(finding -> finding.kind() == FindingKind.UPCOMING)
                                .filter(finding -> order.due(finding)
                                        .filter(day -> !day.isAfter(until))
                                        .isPresent()),
                        1);
        List<String> lines = new ArrayList<>();
        if (due.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(words.of("due", Integer.toString(DAYS_AHEAD)));
        int told = 0;
        for (RuleFindings rule : due) {
            Finding soonest = rule.first();
            List<String> item = WrappedText.lines(
                    width,
                    "  - ",
                    soonest.message().orElse(soonest.messageKey())
                            + register.name(
                                            soonest.subject().type(),
                                            soonest.subject().id())
                                    .map(name -> " (" + name + ")")
                                    .orElse("")
                            + (rule.count() > 1 ? " " + words.counted("due.more", rule.count() - 1L) : ""));
            if (told > 0 && lines.size() + item.size() > DUE_LINES) {
                break;
            }
            lines.addAll(item);
            told++;
        }
        if (told < due.size()) {
            lines.add("    " + words.counted("due.rules", (long) due.size() - told));
        }
        return lines;
    }

    private List<String> next(List<RuleFindings> open, String command) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add("  " + words.of("next.all") + "lis assess " + command + " --all");
        if (!open.isEmpty()) {
            Finding first = open.get(0).first();
            lines.add("  " + words.of("next.why") + "lis explain " + first.rule() + " "
                    + first.subject().id() + " " + command);
        }
        lines.add("  " + words.of("next.pages") + "lis report " + command + " --out " + words.of("next.folder"));
        return lines;
    }

    private void add(List<String> lines, String text) {
        lines.addAll(WrappedText.lines(width, "", text));
    }
}

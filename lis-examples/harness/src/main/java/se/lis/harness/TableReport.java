package se.lis.harness;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.assessment.WorklistReason;
import se.lis.core.assessment.proposal.ProposedPlan;
import se.lis.core.assessment.proposal.ProposedYear;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.priority.RuleFindings;
import se.lis.rules.priority.WorkOrder;

/**
 * Prints an assessment as plain text for people: what is broken first, most severe first, one rule at a time.
 *
 * <p>An assessment holds no names; they are looked up in the register.
 */
final class TableReport {

    private static final int WORKLIST_SHOWN = 10;
    private static final int NARROWEST_TITLE = 24;
    private static final int YEARS_PLANNED = 4;

    private final LisSnapshot register;
    private final RegisterWords named;
    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final Words words;
    private final Ansi ansi;
    private final int width;
    private final PrintWriter out;
    private final RatesReport rates;

    /**
     * Prints for a reader.
     *
     * @param register whose plan is proposed
     * @param named what things are called
     * @param catalogue where titles and citations are looked up
     * @param texts the engine's texts in the reader's language
     * @param locale the reader's language
     * @param ansi whether colours are shown
     * @param width the width of lines, in characters
     * @param out where to
     */
    TableReport(
            LisSnapshot register,
            RegisterWords named,
            RuleCatalogue catalogue,
            SortedMap<String, String> texts,
            Locale locale,
            Ansi ansi,
            int width,
            PrintWriter out) {
        this.register = register;
        this.named = named;
        this.catalogue = catalogue;
        this.locale = locale;
        this.words = Words.in(locale);
        this.ansi = ansi;
        this.width = width;
        this.out = out;
        this.rates = new RatesReport(locale, texts, width, out);
    }

    /** Prints all of it but the numbers. */
    void print(Assessment assessment) {
        printFindings(assessment, Optional.empty());
        worklist(assessment.worklist());
        plan(assessment);
        heading(words.of("rates"));
        rates.print(assessment);
        outcomes(assessment.outcomes());
    }

    /**
     * Prints findings alone.
     *
     * @param top of how many rules, or empty for all
     */
    void printFindings(Assessment assessment, Optional<Integer> top) {
        for (FindingKind kind : FindingKind.values()) {
            findings(assessment, kind, top);
        }
    }

    private void findings(Assessment assessment, FindingKind kind, Optional<Integer> top) {
        List<RuleFindings> rules = WorkOrder.of(
                        assessment, locale, subject -> named.named(subject.type(), subject.id()))
                .byRule(assessment.findings().stream()
                        .filter(finding -> finding.kind() == kind)
                        .toList());
        if (rules.isEmpty()) {
            return;
        }
        heading(words.of(kind));
        int told = Math.min(rules.size(), top.orElse(rules.size()));
        rules.subList(0, told).forEach(rule -> {
            ruleHead(rule, kind);
            AlikeSentences.of(
                            rule.findings(),
                            finding -> finding.message().orElse(finding.messageKey()) + waived(finding),
                            finding -> finding.subject().id())
                    .forEach(this::sentence);
        });
        if (told < rules.size()) {
            out.println();
            out.println("  " + words.counted("first.more", rules.size() - told));
        }
    }

    private void sentence(String said, List<Finding> findings) {
        if (findings.size() == 1) {
            Finding finding = findings.get(0);
            wrapped(
                    "    - ",
                    finding.message().orElse(finding.messageKey()) + name(finding.subject()) + waived(finding));
            return;
        }
        wrapped("    - ", said + " (" + findings.size() + ")");
        wrapped(
                "      ",
                findings.stream()
                        .map(finding -> named.named(
                                finding.subject().type(), finding.subject().id()))
                        .collect(Collectors.joining(", ")));
    }

    /** What people call it, behind a sentence that names it by its id; the organisation needs no name here. */
    private String name(SubjectRef subject) {
        return subject.type().equals("organisation")
                ? ""
                : named.name(subject.type(), subject.id())
                        .map(text -> " (" + text + ")")
                        .orElse("");
    }

    private String waived(Finding finding) {
        return finding.waiver()
                .map(waiver -> " [" + words.of("waiver") + " " + waiver.id() + ", " + words.of("through") + " "
                        + named.day(waiver.expiresOn()) + "]")
                .or(() -> finding.lapsedWaiver()
                        .map(waiver -> " [" + words.of("waiver") + " " + waiver.id() + " " + words.of("lapsed") + "]"))
                .orElse("");
    }

    /** What findings of one rule have in common is said once. */
    private void ruleHead(RuleFindings rule, FindingKind kind) {
        Finding finding = rule.first();
        out.println();
        String title = kind == FindingKind.VIOLATION
                ? Objects.requireNonNull(catalogue.rules().get(rule.rule())).failureTitle(rule.count(), locale)
                : title(rule.rule());
        List<String> lines = WrappedText.lines(width, "  " + rule.rule() + "  ", title);
        out.println(lines.get(0).replaceFirst(rule.rule(), Matcher.quoteReplacement(bold(rule.rule()))));
        lines.subList(1, lines.size()).forEach(out::println);
        out.println("    [" + coloured(finding.severity(), words.of(finding.severity())) + ", "
                + words.of(finding.force()) + "]");
        wrapped(
                "    ",
                words.of("basis") + ": "
                        + finding.legalBasis().stream().map(this::cited).collect(Collectors.joining("; ")));
        finding.remediation().ifPresent(text -> wrapped("    ", words.of("do") + ": " + text));
    }

    private void worklist(List<WorklistEntry> entries) {
        String list = "";
        for (WorklistEntry entry : entries) {
            if (!entry.list().equals(list)) {
                list = entry.list();
                heading(words.of("next." + list));
            }
            if (entry.rank() <= WORKLIST_SHOWN) {
                wrapped(
                        String.format(Locale.ROOT, "  %3d. ", entry.rank()),
                        named.named(entry.subject().type(), entry.subject().id())
                                + entry.dueBy()
                                        .map(day -> ", " + words.of("by") + " " + named.day(day))
                                        .orElse("")
                                + ": "
                                + entry.reasons().stream().map(this::reason).collect(Collectors.joining("; ")));
            } else if (entry.rank() == WORKLIST_SHOWN + 1) {
                String thisList = list;
                long more = entries.stream()
                                .filter(other -> other.list().equals(thisList))
                                .count()
                        - WORKLIST_SHOWN;
                out.println("       " + words.of("more").replace("{0}", Long.toString(more)));
            }
        }
    }

    /** How much of what is to be classified the organisation's own plan has room for. */
    private void plan(Assessment assessment) {
        ProposedPlan plan = ProposedPlan.of(assessment, register, YEARS_PLANNED);
        heading(words.of("plan"));
        for (ProposedYear year : plan.years()) {
            String room = year.capacity()
                    .map(capacity -> words.of("capacity")
                            .replace("{0}", Integer.toString(capacity))
                            .replace("{1}", Integer.toString(year.used())))
                    .orElse(words.of("no-capacity"));
            out.println("  " + year.year() + "  "
                    + words.of("proposed")
                            .replace("{0}", Integer.toString(year.places().size())) + ", " + room);
        }
        if (!plan.late().isEmpty()) {
            out.println("        "
                    + words.of("late")
                            .replace("{0}", Integer.toString(plan.late().size())));
        }
        if (!plan.unplaced().isEmpty()) {
            out.println("        "
                    + words.of("unplaced")
                            .replace("{0}", Integer.toString(plan.unplaced().size())));
        }
    }

    private String reason(WorklistReason reason) {
        return Objects.requireNonNull(catalogue.priorities().get(reason.reason()))
                .title()
                .getOrDefault(locale.getLanguage(), reason.reason());
    }

    private void outcomes(List<Outcome> outcomes) {
        heading(words.of("rules"));
        out.println(words.of("counts"));
        for (Outcome outcome : outcomes) {
            String counts = outcome.status() == OutcomeStatus.ASSESSED
                    ? String.format(
                            Locale.ROOT,
                            "%8d %6d %7d %7d %5d %8d",
                            outcome.examined(),
                            outcome.satisfied(),
                            outcome.violated(),
                            outcome.undetermined(),
                            outcome.upcoming(),
                            outcome.waived())
                    : String.format(Locale.ROOT, "%-46s", words.of(outcome.status()));
            String row = String.format(Locale.ROOT, "  %-8s %s  ", outcome.rule(), counts);
            if (row.length() + NARROWEST_TITLE <= width) {
                wrapped(row, title(outcome));
            } else {
                out.println(row.stripTrailing());
                wrapped("           ", title(outcome));
            }
        }
    }

    private void heading(String text) {
        out.println();
        out.println(bold(text.toUpperCase(locale)));
    }

    /** What is wrong where something is, and what should be elsewhere. */
    private String title(Outcome outcome) {
        return outcome.violated() > 0
                ? Objects.requireNonNull(catalogue.rules().get(outcome.rule())).failureTitle(outcome.violated(), locale)
                : title(outcome.rule());
    }

    private String title(String rule) {
        return Objects.requireNonNull(catalogue.rules().get(rule)).title().getOrDefault(locale.getLanguage(), "");
    }

    private String cited(LegalBasis basis) {
        return catalogue.cited(basis.source(), basis.provision(), locale.getLanguage());
    }

    private String bold(String text) {
        return ansi.string("@|bold " + text.replace("@|", "@ |").replace("|@", "| @") + "|@");
    }

    private String coloured(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL, HIGH -> ansi.string("@|red " + text + "|@");
            case MEDIUM -> ansi.string("@|yellow " + text + "|@");
            case LOW -> text;
        };
    }

    private void wrapped(String indent, String text) {
        WrappedText.print(out, width, indent, text);
    }
}

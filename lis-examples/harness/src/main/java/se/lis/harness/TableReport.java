package se.lis.harness;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.ProposedPlan;
import se.lis.core.assessment.ProposedYear;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.assessment.WorklistReason;
import se.lis.core.id.ArtefactIds;
import se.lis.rules.catalogue.RuleCatalogue;

/**
 * Prints an assessment as plain text for people: what is broken first, most severe first, one rule at a time.
 *
 * <p>An assessment holds no names; they are looked up in the register.
 */
final class TableReport {

    private static final int WORKLIST_SHOWN = 10;
    private static final int YEARS_PLANNED = 4;

    private final LisSnapshot register;
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
     * @param register where names are looked up
     * @param catalogue where titles and citations are looked up
     * @param texts the engine's texts in the reader's language
     * @param locale the reader's language
     * @param ansi whether colours are shown
     * @param width the width of lines, in characters
     * @param out where to
     */
    TableReport(
            LisSnapshot register,
            RuleCatalogue catalogue,
            SortedMap<String, String> texts,
            Locale locale,
            Ansi ansi,
            int width,
            PrintWriter out) {
        this.register = register;
        this.catalogue = catalogue;
        this.locale = locale;
        this.words = Words.in(locale);
        this.ansi = ansi;
        this.width = width;
        this.out = out;
        this.rates = new RatesReport(locale, texts, out);
    }

    void print(Assessment assessment) {
        out.println(bold(
                register.organisation().name().orElse(assessment.organisation().id())));
        out.println(words.of("assessed") + " "
                + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale)
                        .format(assessment
                                .asOf()
                                .atZone(assessment.organisation().zone())));
        if (!assessment.complete()) {
            out.println(words.of("incomplete"));
        }
        summary(assessment);
        for (FindingKind kind : FindingKind.values()) {
            findings(assessment, kind);
        }
        worklist(assessment.worklist());
        plan(assessment);
        heading(words.of("rates"));
        rates.print(assessment);
        outcomes(assessment.outcomes());
    }

    private void summary(Assessment assessment) {
        out.println();
        for (Severity severity : mostSevereFirst()) {
            long count = assessment.findings().stream()
                    .filter(finding -> finding.kind() == FindingKind.VIOLATION && finding.severity() == severity)
                    .filter(finding -> finding.waiver().isEmpty())
                    .count();
            out.printf(Locale.ROOT, "  %4d  %s, %s%n", count, words.of(FindingKind.VIOLATION), words.of(severity));
        }
        long accepted = assessment.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .count();
        out.printf(Locale.ROOT, "  %4d  %s%n", accepted, words.of("waived"));
        for (FindingKind kind : List.of(FindingKind.UNDETERMINED, FindingKind.UPCOMING)) {
            long count = assessment.findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .count();
            out.printf(Locale.ROOT, "  %4d  %s%n", count, words.of(kind));
        }
    }

    private static List<Severity> mostSevereFirst() {
        List<Severity> severities = new ArrayList<>(List.of(Severity.values()));
        severities.sort(Comparator.reverseOrder());
        return severities;
    }

    private void findings(Assessment assessment, FindingKind kind) {
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        heading(words.of(kind));
        String rule = "";
        for (Finding finding : findings) {
            String head = finding.rule() + finding.severity();
            if (!head.equals(rule)) {
                ruleHead(finding);
                rule = head;
            }
            String name = name(finding.subject()).map(text -> " (" + text + ")").orElse("");
            wrapped("    - ", finding.message().orElse(finding.messageKey()) + name + waived(finding));
        }
    }

    private String waived(Finding finding) {
        return finding.waiver()
                .map(waiver -> " [" + words.of("waiver") + " " + waiver.id() + ", " + words.of("through") + " "
                        + waiver.expiresOn() + "]")
                .orElse("");
    }

    /** What findings of one rule have in common is said once. */
    private void ruleHead(Finding finding) {
        out.println();
        out.println("  " + bold(finding.rule()) + "  " + title(finding.rule()) + "  ["
                + coloured(finding.severity(), words.of(finding.severity())) + ", " + words.of(finding.force()) + "]");
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
                        entry.subject().id()
                                + name(entry.subject()).map(name -> " " + name).orElse("")
                                + entry.dueBy()
                                        .map(day -> ", " + words.of("by") + " " + day)
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
                            "%5d %5d %5d %5d %5d %5d",
                            outcome.examined(),
                            outcome.satisfied(),
                            outcome.violated(),
                            outcome.undetermined(),
                            outcome.upcoming(),
                            outcome.waived())
                    : String.format(Locale.ROOT, "%-35s", words.of(outcome.status()));
            out.println(String.format(Locale.ROOT, "  %-8s %s  %s", outcome.rule(), counts, title(outcome.rule())));
        }
    }

    private void heading(String text) {
        out.println();
        out.println(bold(text.toUpperCase(locale)));
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

    /** Returns what people call a subject. */
    private Optional<String> name(SubjectRef subject) {
        return Stream.of(ArtefactType.values())
                .filter(type -> type.jsonName().equals(subject.type()))
                .flatMap(type -> register.find(ArtefactIds.of(type, subject.id())).stream())
                .flatMap(artefact -> artefact.securityProtected() ? Stream.empty() : artefact.name().stream())
                .findFirst();
    }
}

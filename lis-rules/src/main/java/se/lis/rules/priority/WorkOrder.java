package se.lis.rules.priority;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;

/**
 * The one order of every list of what to do: law before regulation, standard, agreement, own decision and good practice; what is open and can
 * be repaired before what can only be documented, what is history, and what a waiver accepts; the graver; what was due first; then by what it
 * is about, as people of the language look names up.
 */
public final class WorkOrder implements Comparator<Finding> {

    private final ZoneId zone;
    private final Comparator<Finding> order;

    private WorkOrder(ZoneId zone, Comparator<Finding> order) {
        this.zone = zone;
        this.order = order;
    }

    /**
     * Orders the findings of an assessment.
     *
     * @param zone the zone in which moments become days
     * @param locale the language of names
     * @param name what people call a subject, or its id
     */
    public WorkOrder(ZoneId zone, Locale locale, Function<SubjectRef, String> name) {
        this.zone = zone;
        Comparator<String> natural = new NaturalOrder(locale);
        this.order = Comparator.comparing(Finding::force)
                .thenComparing(finding -> finding.waiver().isPresent())
                .thenComparing(WorkOrder::repairability)
                .thenComparing(Finding::severity, Comparator.reverseOrder())
                .thenComparing(finding -> due(finding).orElse(LocalDate.MAX))
                .thenComparing(Finding::rule, natural)
                .thenComparing(finding -> name.apply(finding.subject()), natural)
                .thenComparing(finding -> finding.subject().id(), natural)
                .thenComparing(finding -> finding.discriminator().orElse(""), natural)
                .thenComparing(Finding::id);
    }

    /** Orders the findings of an assessment by ids, where nobody has the register that names are in. */
    public static WorkOrder of(Assessment assessment, Locale locale) {
        return of(assessment, locale, SubjectRef::id);
    }

    /** Orders the findings of an assessment. */
    public static WorkOrder of(Assessment assessment, Locale locale, Function<SubjectRef, String> name) {
        return new WorkOrder(assessment.organisation().zone(), locale, name);
    }

    /** Returns the order in which what is due first comes first, and else as in this one. */
    public WorkOrder dueFirst() {
        return new WorkOrder(
                zone,
                Comparator.<Finding, LocalDate>comparing(finding -> due(finding).orElse(LocalDate.MAX))
                        .thenComparing(order));
    }

    @Override
    public int compare(Finding one, Finding other) {
        return order.compare(one, other);
    }

    /** Returns the last day that is on time, or empty when none counts. */
    public Optional<LocalDate> due(Finding finding) {
        return finding.dueBy()
                .or(() -> finding.dueAt().map(moment -> moment.atZone(zone).toLocalDate()));
    }

    /** Returns what can still be done about a finding: what no version recorded counts as repairable. */
    public static Repairability repairability(Finding finding) {
        return finding.repairability().orElse(Repairability.REPAIRABLE);
    }

    /** Returns whether something can be done about a finding: a violation that no waiver accepts, and that is not history. */
    public static boolean isOpenViolation(Finding finding) {
        return finding.kind() == FindingKind.VIOLATION
                && finding.waiver().isEmpty()
                && repairability(finding) != Repairability.HISTORY;
    }

    /** Returns findings rule by rule: the rule with the first finding comes first. */
    public List<RuleFindings> byRule(Collection<Finding> findings) {
        return byRule(findings.stream(), Integer.MAX_VALUE);
    }

    /**
     * Returns findings rule by rule: the rule with the first finding comes first. Of each rule only the first findings are kept, so that
     * memory need not hold them all.
     *
     * @param most how many of a rule are kept, at least one
     */
    public List<RuleFindings> byRule(Stream<Finding> findings, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + ", but at least one finding of a rule is kept");
        }
        Map<String, Gathered> byRule = new TreeMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new Gathered(finding))
                .add(finding, most));
        return byRule.values().stream()
                .map(Gathered::findings)
                .sorted(Comparator.comparing(RuleFindings::first, this))
                .toList();
    }

    /** What is gathered of one rule. */
    private final class Gathered {

        /** The last on top, which is left out for one that comes before it. */
        private final PriorityQueue<Finding> kept = new PriorityQueue<>(WorkOrder.this.reversed());

        private int count;
        private Severity gravest;
        private Optional<LocalDate> oldest = Optional.empty();

        Gathered(Finding one) {
            gravest = one.severity();
        }

        void add(Finding finding, int most) {
            kept.add(finding);
            if (kept.size() > most) {
                kept.remove();
            }
            count++;
            if (finding.severity().compareTo(gravest) > 0) {
                gravest = finding.severity();
            }
            oldest = Stream.concat(oldest.stream(), due(finding).stream()).min(Comparator.naturalOrder());
        }

        RuleFindings findings() {
            List<Finding> inOrder = kept.stream().sorted(WorkOrder.this).toList();
            return new RuleFindings(inOrder.get(0).rule(), inOrder, count, gravest, oldest);
        }
    }
}

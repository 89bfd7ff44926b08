package se.lis.rules.priority;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.SubjectRef;

/**
 * The one order of every list of what to do: law before regulation, standard, agreement, own decision and good practice; what is open and can
 * be repaired before what can only be documented, what is history, and what a waiver accepts; the graver; what was due first; then by what it
 * is about, as people of the language look names up.
 */
public final class WorkOrder implements Comparator<Finding> {

    private final ZoneId zone;
    private final Comparator<Finding> order;

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
        Map<String, List<Finding>> byRule = findings.stream()
                .sorted(this)
                .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.values().stream()
                .map(ofOne -> new RuleFindings(
                        ofOne.get(0).rule(),
                        ofOne,
                        ofOne.stream().flatMap(finding -> due(finding).stream()).min(Comparator.naturalOrder())))
                .toList();
    }
}

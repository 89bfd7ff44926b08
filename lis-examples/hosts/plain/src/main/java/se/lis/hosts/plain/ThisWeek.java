package se.lis.hosts.plain;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** Tells each role what it must do this week. */
public final class ThisWeek {

    private static final int DAYS = 7;

    private ThisWeek() {}

    /**
     * Prints the work of the week that begins on a day.
     *
     * @param arguments the register, a JSON file, and the day
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments are asked for: a register and a day such as 2026-11-01");
        }
        print(
                Path.of(arguments[0]),
                LocalDate.parse(arguments[1]),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(Path file, LocalDate today, PrintStream out) {
        LisSnapshot register = LisJson.standard().readSnapshot(file);
        ZoneId zone = register.organisation().zone();
        // An engine takes a moment to start; a program that assesses more than once keeps it.
        ComplianceEngine engine = ComplianceEngine.standard();
        Assessment assessment = engine.assess(
                register, AssessmentRequest.at(AsOf.lastInstantOf(today, zone)).in(Locale.forLanguageTag("sv")));
        tasks(assessment, today, zone).forEach((role, findings) -> {
            out.println(role);
            findings.forEach(finding -> out.println("  " + line(finding, zone)));
        });
    }

    /**
     * Returns what must be done within seven days from a day, by role, sorted by last day and then by severity: what is broken
     * and no waiver accepts, and what falls due by then. What no role is named for stands under {@code -}.
     */
    static SortedMap<String, List<Finding>> tasks(Assessment assessment, LocalDate today, ZoneId zone) {
        LocalDate end = today.plusDays(DAYS);
        Comparator<Finding> order = Comparator.<Finding, LocalDate>comparing(
                        finding -> lastDay(finding, zone).orElse(today))
                .thenComparing(Finding::severity, Comparator.reverseOrder())
                .thenComparing(Finding::id);
        return assessment.findings().stream()
                .filter(finding -> finding.waiver().isEmpty())
                .filter(finding -> switch (finding.kind()) {
                    case VIOLATION -> true;
                    case UPCOMING ->
                        lastDay(finding, zone).filter(day -> day.isBefore(end)).isPresent();
                    // Nobody knows whether there is anything to do; the register must tell first.
                    case UNDETERMINED -> false;
                })
                .sorted(order)
                .collect(Collectors.groupingBy(
                        finding -> finding.responsibleRole().orElse("-"), TreeMap::new, Collectors.toList()));
    }

    private static Optional<LocalDate> lastDay(Finding finding, ZoneId zone) {
        return finding.dueBy().or(() -> finding.dueAt().map(moment -> LocalDate.ofInstant(moment, zone)));
    }

    private static String line(Finding finding, ZoneId zone) {
        String due = lastDay(finding, zone).map(LocalDate::toString).orElse("nu");
        String late = finding.kind() == FindingKind.VIOLATION ? "!" : " ";
        return late + " " + due + "  " + finding.rule() + " "
                + finding.subject().type() + "/" + finding.subject().id() + ": "
                + finding.remediation().orElse("");
    }
}

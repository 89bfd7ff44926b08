package se.lis.harness;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Outcome;
import se.lis.rules.RuleCatalogue;

/** Prints an assessment as plain text for people. */
final class TableReport {

    private static final Map<String, String> SWEDISH = Map.ofEntries(
            Map.entry("violation", "AVVIKELSE"),
            Map.entry("undetermined", "GÅR INTE ATT AVGÖRA"),
            Map.entry("upcoming", "FÖRFALLER SNART"),
            Map.entry("critical", "kritisk"),
            Map.entry("high", "hög"),
            Map.entry("medium", "medel"),
            Map.entry("low", "låg"),
            Map.entry("law", "lag"),
            Map.entry("regulation", "föreskrift"),
            Map.entry("standard", "standard"),
            Map.entry("agreement", "avtal"),
            Map.entry("policy", "eget beslut"),
            Map.entry("practice", "god sed"),
            Map.entry("assessed", "Bedömt per"),
            Map.entry("rules", "Regler"),
            Map.entry("counts", "granskade, uppfyllda, avvikelser, går inte att avgöra, förfaller snart"),
            Map.entry("do", "Åtgärd"),
            Map.entry("basis", "Grund"),
            Map.entry("none", "Inga iakttagelser."));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("violation", "VIOLATION"),
            Map.entry("undetermined", "UNDETERMINED"),
            Map.entry("upcoming", "UPCOMING"),
            Map.entry("assessed", "Assessed as of"),
            Map.entry("rules", "Rules"),
            Map.entry("counts", "examined, satisfied, violated, undetermined, upcoming"),
            Map.entry("do", "Action"),
            Map.entry("basis", "Basis"),
            Map.entry("none", "No findings."));

    private final LisSnapshot register;
    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final Map<String, String> words;

    TableReport(LisSnapshot register, RuleCatalogue catalogue, Locale locale) {
        this.register = register;
        this.catalogue = catalogue;
        this.locale = locale;
        this.words = locale.getLanguage().equals("sv") ? SWEDISH : ENGLISH;
    }

    void print(Assessment assessment, PrintWriter out) {
        out.println(
                register.organisation().name().orElse(assessment.organisation().id()));
        out.println(word("assessed") + " "
                + assessment.asOf().atZone(assessment.organisation().zone()).toLocalDateTime());
        out.println();
        Comparator<Finding> mostSevereFirst = Comparator.comparing(Finding::kind)
                .thenComparing(Comparator.comparing(Finding::severity).reversed());
        List<Finding> findings =
                assessment.findings().stream().sorted(mostSevereFirst).toList();
        if (findings.isEmpty()) {
            out.println(word("none"));
        }
        findings.forEach(finding -> print(finding, out));
        out.println();
        out.println(word("rules") + " (" + word("counts") + ")");
        assessment.outcomes().forEach(outcome -> print(outcome, out));
    }

    private void print(Finding finding, PrintWriter out) {
        out.println(word(of(finding.kind())) + " " + finding.rule() + " [" + word(of(finding.severity())) + ", "
                + word(of(finding.force())) + "]");
        out.println("  " + finding.message().orElse(finding.messageKey()));
        out.println("  " + word("basis") + ": "
                + finding.legalBasis().stream().map(this::cited).collect(Collectors.joining("; ")));
        finding.remediation().ifPresent(text -> out.println("  " + word("do") + ": " + text));
        out.println();
    }

    private String cited(LegalBasis basis) {
        return catalogue.cited(basis.source(), basis.provision(), locale.getLanguage());
    }

    private void print(Outcome outcome, PrintWriter out) {
        String title = Objects.requireNonNull(catalogue.rules().get(outcome.rule()))
                .title()
                .getOrDefault(locale.getLanguage(), "");
        out.println(String.format(
                Locale.ROOT,
                "  %-8s %4d %4d %4d %4d %4d  %s",
                outcome.rule(),
                outcome.examined(),
                outcome.satisfied(),
                outcome.violated(),
                outcome.undetermined(),
                outcome.upcoming(),
                title));
    }

    private static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}

package se.lis.harness;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.ComplianceRates;
import se.lis.core.assessment.DataCompleteness;

/** Prints how large a share of what is due is kept, by area, and what the register lacks most. */
final class RatesReport {

    private static final int GAPS_SHOWN = 5;

    private final Locale locale;
    private final Words words;
    private final SortedMap<String, String> texts;
    private final int width;
    private final PrintWriter out;

    /**
     * Prints for a reader.
     *
     * @param locale the reader's language
     * @param texts the engine's texts in that language
     * @param width the width of lines, in characters
     * @param out where to
     */
    RatesReport(Locale locale, SortedMap<String, String> texts, int width, PrintWriter out) {
        this.locale = locale;
        this.words = Words.in(locale);
        this.texts = texts;
        this.width = width;
        this.out = out;
    }

    void print(Assessment assessment) {
        ComplianceRates rates = assessment.rates();
        out.println(words.of("ratecounts"));
        for (Map.Entry<String, ComplianceRate> area : rates.byArea().entrySet()) {
            rate(term(area.getKey()), area.getValue());
        }
        rate(words.of("all"), rates.organisation());
        completeness(assessment.dataCompleteness());
    }

    private void rate(String name, ComplianceRate rate) {
        out.println(String.format(
                Locale.ROOT,
                "  %6s  %6d / %-6d %6d  %s",
                percent(rate.percent()),
                rate.kept(),
                rate.due(),
                rate.waived(),
                name));
    }

    private void completeness(DataCompleteness data) {
        out.println();
        WrappedText.print(
                out,
                width,
                "",
                words.of(
                        "decided",
                        percent(data.percent()),
                        Long.toString(data.undetermined()),
                        Long.toString(data.decisions())));
        data.gaps().stream()
                .limit(GAPS_SHOWN)
                .forEach(gap -> out.println(String.format(
                        Locale.ROOT,
                        "  %6d  %s (%s)",
                        gap.settles(),
                        term(gap.attribute()),
                        RegisterWords.kind(gap.subjectType(), locale))));
    }

    private static String percent(OptionalInt percent) {
        return percent.isPresent() ? percent.getAsInt() + " %" : "-";
    }

    private String term(String name) {
        return texts.getOrDefault("term." + name, name);
    }
}

package se.lis.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.DataCompleteness;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewTexts;

/**
 * Writes an assessment and its review as web pages, in one language.
 *
 * <p>Each page is one file that needs no other, and no network. The same input gives the same bytes.
 */
public final class Report {

    /** How many missing attributes are shown: those that would settle most. */
    private static final int GAPS_SHOWN = 10;

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final LisSnapshot register;
    private final RuleCatalogue catalogue;
    private final SortedMap<String, String> terms;
    private final Locale locale;
    private final Names names;
    private final Words words;

    /**
     * Writes in a language.
     *
     * @param register the register, where names are looked up
     * @param engine what judged it, with its rules and words
     * @param locale Swedish or English
     * @throws IllegalArgumentException if it is neither
     */
    public Report(LisSnapshot register, ComplianceEngine engine, Locale locale) {
        this.register = register;
        this.catalogue = engine.catalogue();
        this.locale = locale;
        this.names = new Names(register);
        this.words = Words.in(locale);
        this.terms = engine.texts(locale);
    }

    /**
     * Returns the overview with all findings, as HTML in UTF-8.
     *
     * @param assessment the assessment, with messages in the language of the report
     * @param review its review
     * @throws IllegalArgumentException if the assessment has no messages
     */
    public byte[] overview(Assessment assessment, ManagementReviewReport review) {
        if (!assessment.locale().equals(Optional.of(locale.getLanguage()))) {
            throw new IllegalArgumentException(
                    "the assessment's locale is '" + assessment.locale().orElse("")
                            + "', but the report is written in '" + locale.getLanguage() + "'");
        }
        List<OverviewPage.AreaRow> areas = new ArrayList<>();
        assessment
                .rates()
                .byArea()
                .forEach((area, rate) -> areas.add(new OverviewPage.AreaRow(words.term(area), area, rate)));
        areas.removeIf(area -> nothing(area.rate()));
        List<OverviewPage.Row> rows = assessment.findings().stream()
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(Comparator.comparing(Finding::severity).reversed()))
                .map(this::row)
                .toList();
        TreeSet<String> units = new TreeSet<>();
        rows.forEach(row -> units.add(row.unit().orElse(words.get("no-unit"))));
        TreeSet<String> rules = new TreeSet<>();
        assessment.findings().forEach(finding -> rules.add(finding.rule()));
        return render(
                "overview.jte",
                new OverviewPage(
                        frame(review.day(), true),
                        assessment.complete(),
                        areas,
                        Trend.deadlines(assessment, words),
                        Trend.of(review, words),
                        CoverageChart.of(review.plan()),
                        completeness(assessment.dataCompleteness()),
                        heat(rows, areas),
                        rows,
                        rules.stream()
                                .map(rule -> new OverviewPage.Choice(rule, rule + " " + title(rule)))
                                .toList(),
                        List.copyOf(units)));
    }

    /** Returns the review as a page, HTML in UTF-8. */
    public byte[] review(ManagementReviewReport review) {
        return render(
                "review.jte",
                new ReviewPage(frame(review.day(), false), review, ReviewTexts.in(locale, catalogue), names));
    }

    /** Returns the review as Markdown in UTF-8. */
    public byte[] markdown(ManagementReviewReport review) {
        return new MarkdownReview(review, ReviewTexts.in(locale, catalogue), names).written(organisation());
    }

    /** Returns the review as a Word document. */
    public byte[] docx(ManagementReviewReport review) {
        try {
            return new DocxReview(review, ReviewTexts.in(locale, catalogue), names).written(organisation());
        } catch (IOException impossible) {
            throw new UncheckedIOException("the document can't be made", impossible);
        }
    }

    /** Returns the findings, areas and rules as a workbook. */
    public byte[] workbook(Assessment assessment) {
        try {
            return new Workbooks(names, words, locale).written(assessment);
        } catch (IOException impossible) {
            throw new UncheckedIOException("the workbook can't be made", impossible);
        }
    }

    private String organisation() {
        return Names.shown(register.organisation()
                .name()
                .orElse(register.organisation().id().value()));
    }

    private static boolean nothing(ComplianceRate rate) {
        return rate.examined() == 0;
    }

    private Frame frame(LocalDate day, boolean withScript) {
        String asOf = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        return Frame.of(locale, words, organisation(), asOf, withScript);
    }

    private String title(String rule) {
        return Optional.ofNullable(catalogue.rules().get(rule))
                .map(known -> known.title().getOrDefault(locale.getLanguage(), ""))
                .orElse("");
    }

    private OverviewPage.Row row(Finding finding) {
        String message = Names.shown(finding.message().orElse(title(finding.rule())));
        String subject = names.of(finding.subject());
        Optional<String> unit = names.unit(finding.unit());
        List<String> law = finding.legalBasis().stream()
                .map(basis -> catalogue.cited(basis.source(), basis.provision(), locale.getLanguage()) + " ("
                        + words.term(Frame.key(basis.force())) + ")")
                .toList();
        String due = finding.dueBy()
                .or(() -> finding.dueAt()
                        .map(moment -> LocalDate.ofInstant(
                                moment, register.organisation().zone())))
                .map(LocalDate::toString)
                .orElse("");
        String search = String.join(
                        " ",
                        finding.rule(),
                        title(finding.rule()),
                        message,
                        subject,
                        unit.orElse(""),
                        finding.subject().id())
                .toLowerCase(locale);
        Optional<String> role =
                finding.responsibleRole().map(each -> words.term(each).equals(each) ? term(each) : words.term(each));
        return new OverviewPage.Row(finding, message, subject, unit, due, role, law, search);
    }

    private List<OverviewPage.UnitRow> heat(List<OverviewPage.Row> rows, List<OverviewPage.AreaRow> areas) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (OverviewPage.Row row : rows) {
            if (row.finding().kind() == FindingKind.VIOLATION
                    && row.finding().waiver().isEmpty()) {
                counts.computeIfAbsent(row.unit().orElse(words.get("no-unit")), unit -> new TreeMap<>())
                        .merge(row.finding().area(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(unit -> new OverviewPage.UnitRow(
                        unit.getKey(),
                        areas.stream()
                                .map(area -> unit.getValue().getOrDefault(area.key(), 0))
                                .map(count -> new OverviewPage.Cell(count, warmth(count)))
                                .toList()))
                .toList();
    }

    private OverviewPage.Completeness completeness(DataCompleteness data) {
        return new OverviewPage.Completeness(
                data.percent(),
                data.decisions(),
                data.undetermined(),
                data.withoutAttribute(),
                data.gaps().stream()
                        .limit(GAPS_SHOWN)
                        .map(gap -> new OverviewPage.GapRow(
                                term(gap.attribute()), kind(gap.subjectType()), gap.settles(), gap.concerns()))
                        .toList(),
                Math.max(0, data.gaps().size() - GAPS_SHOWN));
    }

    private String term(String name) {
        return terms.getOrDefault("term." + name, name);
    }

    private String kind(String type) {
        return Stream.of(ArtefactType.values())
                .filter(each -> each.jsonName().equals(type))
                .map(each -> locale.getLanguage().equals("sv") ? each.swedish() : type.replace('-', ' '))
                .findFirst()
                .orElse(type);
    }

    private static int warmth(int count) {
        return count == 0 ? 0 : count < 3 ? 1 : count < 8 ? 2 : count < 20 ? 3 : 4;
    }

    private static byte[] render(String template, Object page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, page, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}

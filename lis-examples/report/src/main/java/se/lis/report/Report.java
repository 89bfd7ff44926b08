package se.lis.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.file.WholeFile;
import se.lis.core.text.Printable;
import se.lis.report.document.Document;
import se.lis.report.document.DocxDocument;
import se.lis.report.document.MarkdownDocument;
import se.lis.report.document.ShownText;
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

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final LisSnapshot register;
    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final SortedMap<String, String> terms;
    private final Names names;
    private final Words words;
    private final Reasons reasons;

    /**
     * Writes in a language.
     *
     * @param register the register, where names are looked up
     * @param engine what judged it, with its rules and words
     * @param locale Swedish or English
     * @throws IllegalArgumentException if it is neither
     */
    public Report(LisSnapshot register, ComplianceEngine engine, Locale locale) {
        this(
                register,
                engine.catalogue(),
                locale,
                Words.in(locale),
                engine.texts(locale),
                new Names(register),
                finding -> List.of());
    }

    private Report(
            LisSnapshot register,
            RuleCatalogue catalogue,
            Locale locale,
            Words words,
            SortedMap<String, String> terms,
            Names names,
            Reasons reasons) {
        this.register = register;
        this.catalogue = catalogue;
        this.locale = locale;
        this.terms = terms;
        this.names = names;
        this.words = words;
        this.reasons = reasons;
    }

    /** Returns the same, which states in sentences why each finding says what it says. */
    public Report explaining(Reasons why) {
        return new Report(register, catalogue, locale, words, terms, names, why);
    }

    /**
     * Returns the overview with all findings, as HTML in UTF-8. It links to the pages of {@link #findings}.
     *
     * @param assessment the assessment, with messages in the language of the report
     * @param review its review
     * @throws IllegalArgumentException if the assessment has no messages
     */
    public byte[] overview(Assessment assessment, ManagementReviewReport review) {
        FindingRows rows = rows(assessment);
        OverviewWriter writer = new OverviewWriter(
                register,
                catalogue,
                words,
                texts(),
                this::term,
                rows,
                new FindingPages(rows, words::term, FindingPages.ROOM));
        return render("overview.jte", writer.page(frame(review.day(), true), assessment, review));
    }

    /**
     * Returns the pages with all findings of an area each, by the files beside the overview that it links to, as HTML in UTF-8.
     * They need no program. An area with very many findings has several; what a page says is made when it is written.
     *
     * @param assessment the assessment, with messages in the language of the report
     * @param review its review
     * @throws IllegalArgumentException if the assessment has no messages
     */
    public Map<String, WholeFile.Content> findings(Assessment assessment, ManagementReviewReport review) {
        return findings(assessment, review, FindingPages.ROOM);
    }

    Map<String, WholeFile.Content> findings(Assessment assessment, ManagementReviewReport review, int room) {
        Map<String, WholeFile.Content> contents = new LinkedHashMap<>();
        new FindingPages(rows(assessment), words::term, room)
                .pages(frame(review.day(), false))
                .forEach((file, page) -> contents.put(file, out -> render("findings.jte", page, out)));
        return contents;
    }

    private FindingRows rows(Assessment assessment) {
        if (!assessment.locale().equals(Optional.of(locale.getLanguage()))) {
            throw new IllegalArgumentException(
                    "the assessment's locale is '" + assessment.locale().orElse("")
                            + "', but the report is written in '" + locale.getLanguage() + "'");
        }
        return new FindingRows(catalogue, names, words, texts(), reasons, assessment);
    }

    /** Returns the review as a page, HTML in UTF-8. */
    public byte[] review(ManagementReviewReport review, Particulars particulars) {
        return render("review.jte", new ReviewPage(frame(review.day(), false), document(review, particulars)));
    }

    /** Returns the review as Markdown in UTF-8. */
    public byte[] markdown(ManagementReviewReport review, Particulars particulars) {
        return MarkdownDocument.written(document(review, particulars));
    }

    /**
     * Returns the review as a Word document.
     *
     * @param particulars what stands on its front
     * @param template the organisation's own document whose styles, headers and footers it gets, or empty for the library's look
     * @throws IOException if the template is no Word document
     */
    public byte[] docx(ManagementReviewReport review, Particulars particulars, Optional<byte[]> template)
            throws IOException {
        return DocxDocument.written(document(review, particulars), review.asOf(), template);
    }

    private Document document(ManagementReviewReport review, Particulars particulars) {
        return new ReviewWriter(review, texts()).document(organisation(), particulars);
    }

    private ReviewTexts texts() {
        ReviewTexts texts = ReviewTexts.in(locale, catalogue);
        return texts.naming(new ReviewNames(register, names, texts));
    }

    /** Returns the findings, areas and rules as a workbook. */
    public byte[] workbook(Assessment assessment) {
        return new Workbooks(catalogue, names, words, texts()).written(assessment);
    }

    private String term(String name) {
        return terms.getOrDefault("term." + name, name);
    }

    private String organisation() {
        return ShownText.of(register.organisation()
                .name()
                .map(Printable::name)
                .orElse(register.organisation().id().value()));
    }

    private Frame frame(LocalDate day, boolean withScript) {
        String asOf = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        return Frame.of(locale, words, organisation(), asOf, withScript);
    }

    private static byte[] render(String template, Object page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, page, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void render(String template, Object page, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        TEMPLATES.render(template, page, new WriterOutput(writer));
        writer.flush();
    }
}

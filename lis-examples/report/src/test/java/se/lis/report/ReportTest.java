package se.lis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import se.lis.core.assessment.DataCompleteness;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.report.document.Chart;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewTrendPoint;

class ReportTest {

    private static final Sample SAMPLE = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));

    @Test
    void everyFindingStandsInTheOverviewOnce() throws IOException {
        JsonNode rows = data().get("rows");

        assertThat(SAMPLE.assessment().findings()).hasSizeGreaterThan(100);
        assertThat(rows)
                .extracting(row -> row.get(0).asText())
                .containsExactlyInAnyOrderElementsOf(
                        SAMPLE.assessment().findings().stream().map(Finding::id).toList());
    }

    @Test
    void theOverviewBeginsWithWhatIsUnlawfulAndOpen() {
        String html = text(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()));

        assertThat(html.substring(html.indexOf("id=\"state\"")))
                .containsSubsequence("lag eller föreskrift", "Gör först", "INC-002", "Vem som har vad att göra");
    }

    @Test
    void theReasonsOfAFindingStandInTheDataOfThePage() throws IOException {
        byte[] page = SAMPLE.report()
                .explaining(finding -> List.of("Därför att " + finding.rule() + "."))
                .overview(SAMPLE.assessment(), SAMPLE.review());

        assertThat(data(page).get("texts")).extracting(JsonNode::asText).contains("Därför att INC-002.");
    }

    @Test
    void untilWhenAFineCanBeHadStandsWithTheFinding() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        data().get("rows")
                .forEach(row -> shown.put(row.get(0).asText(), row.get(16).asText()));

        assertThat(SAMPLE.assessment().findings())
                .allSatisfy(finding -> assertThat(shown.get(finding.id()))
                        .isEqualTo(finding.finableUntil().map(String::valueOf).orElse("")))
                .anySatisfy(finding -> assertThat(finding.finableUntil()).isPresent());
    }

    private static JsonNode data() throws IOException {
        return data(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()));
    }

    private static JsonNode data(byte[] page) throws IOException {
        String html = text(page);
        String start = "<script type=\"text/plain\" id=\"data\">";
        int from = html.indexOf(start) + start.length();
        byte[] packed = Base64.getDecoder().decode(html.substring(from, html.indexOf("</script>", from)));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new JsonMapper().readTree(in);
        }
    }

    @Test
    void whatTheRegisterSaysIsTextAndNeverMarkup() {
        String pages = text(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()))
                + text(SAMPLE.report().review(SAMPLE.review(), Particulars.NONE));

        assertThat(pages).contains("&lt;script&gt;alert(").doesNotContain("<script>alert", "<img", "\u202E", "\u2067");
    }

    @Test
    void theOverviewStatesHowCompleteTheRegisterIs() {
        DataCompleteness data = SAMPLE.assessment().dataCompleteness();
        String html = text(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()));

        assertThat(data.undetermined()).isPositive();
        assertThat(html)
                .contains(
                        "<strong>" + data.percent().orElseThrow() + " %</strong>",
                        "av " + data.decisions() + " bedömningar går att avgöra. " + data.undetermined(),
                        "förteckning över privilegierade användare");
    }

    @Test
    void developmentCountsWhatEachKeptAssessmentFound() {
        List<ReviewTrendPoint> points = SAMPLE.review().trend();
        ReviewTrendPoint now = points.get(points.size() - 1);

        assertThat(points)
                .extracting(ReviewTrendPoint::day)
                .containsExactly(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1));
        assertThat(now.violations())
                .isEqualTo(SAMPLE.assessment().findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.VIOLATION
                                && finding.waiver().isEmpty()
                                && !finding.area().equals("data-quality")
                                && !finding.rule().equals("GOV-011"))
                        .count())
                .isEqualTo(sum(now.byForce()))
                .isEqualTo(sum(now.bySeverity()))
                .isEqualTo(sum(now.byArea()));
        assertThat(text(SAMPLE.report().markdown(SAMPLE.review(), Particulars.NONE)))
                .contains("### 1.3 Utvecklingen", "| 1 november 2026 | " + now.violations() + " |");
        assertThat(text(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review())))
                .contains("<h2 id=\"development\">Utvecklingen</h2>", "Brister per område");
    }

    @Test
    void nothingIsToldOfDevelopmentWhereNothingWasKept() {
        ManagementReviewReport alone = ManagementReviewReport.of(
                SAMPLE.register(), Sample.ENGINE.catalogue(), SAMPLE.assessment(), Optional.empty());

        assertThat(alone.trend()).isEmpty();
        assertThat(text(SAMPLE.report().overview(SAMPLE.assessment(), alone))).doesNotContain("\"development\"");
        assertThat(text(SAMPLE.report().markdown(alone, Particulars.NONE))).doesNotContain("Utvecklingen");
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void monthsOfDeadlinesFollowOnEachOtherAndNoneIsLost() {
        Chart chart = Trend.deadlines(SAMPLE.assessment(), Words.in(Locale.forLanguageTag("sv")));
        List<String> months = chart.points().stream()
                .map(Chart.Point::label)
                .filter(label -> label.matches("[0-9]{4}-[0-9]{2}"))
                .toList();

        assertThat(months).hasSize(15).startsWith("2025-12").endsWith("2027-02").isSorted();
        assertThat(chart.points().stream()
                        .mapToLong(point -> point.first() + point.height())
                        .sum())
                .isEqualTo(SAMPLE.assessment().findings().stream()
                        .filter(finding -> finding.kind() != FindingKind.UNDETERMINED
                                && (finding.dueBy().isPresent()
                                        || finding.dueAt().isPresent()))
                        .count());
    }

    @Test
    void markdownOfTheRegistersTextIsEscaped() {
        assertThat(text(SAMPLE.report().markdown(SAMPLE.review(), Particulars.NONE)))
                .contains("\\<script\\>alert")
                .doesNotContainPattern("(?<!\\\\)<(?!/?(details|summary|br)>)");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Sample again = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));

        assertThat(again.report().overview(again.assessment(), again.review()))
                .isEqualTo(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()));
        assertThat(again.report().review(again.review(), Particulars.NONE))
                .isEqualTo(SAMPLE.report().review(SAMPLE.review(), Particulars.NONE));
        assertThat(again.report().docx(again.review(), Particulars.NONE, Optional.empty()))
                .isEqualTo(SAMPLE.report().docx(SAMPLE.review(), Particulars.NONE, Optional.empty()));
        assertThat(again.report().workbook(again.assessment()))
                .isEqualTo(SAMPLE.report().workbook(SAMPLE.assessment()));
    }

    @Test
    void theDocumentIsOnA4WithRealHeadingsRepeatedTableHeadsChartsAndItsLanguage() throws IOException {
        byte[] docx = SAMPLE.report()
                .docx(
                        SAMPLE.review(),
                        new Particulars(Optional.of("SDN 2026/123"), List.of("Samordnaren")),
                        Optional.empty());

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly(
                            "1 Sammanfattning",
                            "2 Faktorer som påverkar ledningssystemet",
                            "3 Läget i arbetet",
                            "4 Förbättringar och prioriteringar som föreslås",
                            "5 Slutsats och beslut",
                            "Bilaga 1. Krav som inte uppfylls",
                            "Bilaga 2. Det som inte kunde bedömas",
                            "Bilaga 3. Innehåll enligt ISO/IEC 27001:2022, avsnitt 9.3.2");
            assertThat(document.getTables()).hasSize(11);
            assertThat(document.getTables().subList(1, 10))
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(document.getCharts()).hasSize(3);
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(List.of(page.getW(), page.getH())).hasToString("[11906, 16838]");
            assertThat(document.getTables().get(0).getText()).contains("SDN 2026/123", "Samordnaren");
            assertThat(document.getHeaderList().get(0).getText()).contains("SDN 2026/123");
        }
        Map<String, String> parts = parts(docx);
        assertThat(parts.get("word/styles.xml")).contains("sv-SE");
        assertThat(parts.get("docProps/core.xml")).contains("2026-11-01T22:59:59Z");
    }

    @Test
    void aTemplateKeepsItsStylesAndSaysWhereTheTextGoes() throws IOException {
        byte[] template = template("Stadens mall", "{{subtitle}}, {{organisation}}", "{{content}}", "Efter texten");

        byte[] docx = SAMPLE.report()
                .docx(SAMPLE.review(), new Particulars(Optional.of("SDN 1"), List.of()), Optional.of(template));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(texts)
                    .startsWith("Stadens mall")
                    .endsWith("Efter texten")
                    .contains("1 Sammanfattning");
            assertThat(texts.get(1)).startsWith("Ledningens genomgång 2026 med plan för 2027–2029, ");
            assertThat(texts).noneMatch(text -> text.contains("{{"));
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().equals("1 Sammanfattning"))
                            .map(XWPFParagraph::getStyle))
                    .containsExactly("StadensRubrik");
            assertThat(document.getTables()).hasSize(11);
        }
    }

    @Test
    void whatIsNoWordDocumentIsNoTemplate() {
        assertThatThrownBy(() -> SAMPLE.report()
                        .docx(SAMPLE.review(), Particulars.NONE, Optional.of("text".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessage("the template is not a Word document (.docx)");
    }

    private static byte[] template(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTStyle heading = CTStyle.Factory.newInstance();
            heading.setStyleId("StadensRubrik");
            heading.setType(STStyleType.PARAGRAPH);
            heading.addNewName().setVal("heading 1");
            document.createStyles().addStyle(new XWPFStyle(heading));
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void theWorkbookHasARowForEveryFindingAFilterAndAFrozenHead() throws IOException {
        String sheet = parts(SAMPLE.report().workbook(SAMPLE.assessment())).get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<autoFilter ref=\"A1:O", "state=\"frozen\"");
        assertThat(sheet.split("<row ", -1))
                .hasSize(SAMPLE.assessment().findings().size() + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void bothLanguagesHaveAllWords(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Sample sample = Sample.of(Sample.stored(), locale);

        assertThat(text(sample.report().overview(sample.assessment(), sample.review())))
                .contains("<html lang=\"" + language + "\">");
        assertThat(text(sample.report().review(sample.review(), Particulars.NONE)))
                .contains("<html lang=\"" + language + "\">");
        assertThat(sample.report().docx(sample.review(), Particulars.NONE, Optional.empty()))
                .isNotEmpty();
        assertThat(sample.report().markdown(sample.review(), Particulars.NONE)).isNotEmpty();
        assertThat(sample.report().workbook(sample.assessment())).isNotEmpty();
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatThrownBy(() -> new Report(SAMPLE.register(), Sample.ENGINE, Locale.FRENCH))
                .hasMessage("locale is 'fr', but a report is written in sv or en");
    }

    @Test
    void anAssessmentInAnotherLanguageIsRefused() {
        Report english = new Report(SAMPLE.register(), Sample.ENGINE, Locale.ENGLISH);

        assertThatThrownBy(() -> english.overview(SAMPLE.assessment(), SAMPLE.review()))
                .hasMessage("the assessment's locale is 'sv', but the report is written in 'en'");
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Map<String, String> parts(byte[] archive) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), text(in.readAllBytes()));
            }
        }
        return parts;
    }
}

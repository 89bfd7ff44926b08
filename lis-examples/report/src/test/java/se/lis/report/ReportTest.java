package se.lis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.assessment.DataCompleteness;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.review.ReviewTopic;

class ReportTest {

    private static final Sample SAMPLE = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));

    @Test
    void everyFindingStandsInTheOverviewOnce() {
        String html = text(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()));

        assertThat(SAMPLE.assessment().findings()).hasSizeGreaterThan(100);
        SAMPLE.assessment()
                .findings()
                .forEach(finding -> assertThat(html).containsOnlyOnce("<code>" + finding.id() + "</code>"));
    }

    @Test
    void whatTheRegisterSaysIsTextAndNeverMarkup() {
        String pages = text(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()))
                + text(SAMPLE.report().review(SAMPLE.review()));

        assertThat(pages).contains("&lt;script&gt;alert(").doesNotContain("<script>alert", "<img", "\u202E", "\u2067");
    }

    @Test
    void theOverviewStatesWhatTheRegisterIsEnoughFor() {
        DataCompleteness data = SAMPLE.assessment().dataCompleteness();
        String html = text(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()));

        assertThat(data.undetermined()).isPositive();
        assertThat(html)
                .contains(
                        "<strong>" + data.percent().orElseThrow() + " %</strong>",
                        "tillsammans " + data.decisions() + ". Går inte att avgöra: " + data.undetermined(),
                        "förteckning över privilegierade användare");
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
                        .mapToLong(point -> point.first() + point.second())
                        .sum())
                .isEqualTo(SAMPLE.assessment().findings().stream()
                        .filter(finding -> finding.kind() != FindingKind.UNDETERMINED
                                && (finding.dueBy().isPresent()
                                        || finding.dueAt().isPresent()))
                        .count());
    }

    @Test
    void markdownOfTheRegistersTextIsEscaped() {
        assertThat(text(SAMPLE.report().markdown(SAMPLE.review())))
                .contains("\\<script\\>alert")
                .doesNotContainPattern("(?<!\\\\)<(?!/?(details|summary)>)");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Sample again = Sample.of(Sample.hostile(), Locale.forLanguageTag("sv"));

        assertThat(again.report().overview(again.assessment(), again.review()))
                .isEqualTo(SAMPLE.report().overview(SAMPLE.assessment(), SAMPLE.review()));
        assertThat(again.report().review(again.review()))
                .isEqualTo(SAMPLE.report().review(SAMPLE.review()));
        assertThat(again.report().docx(again.review()))
                .isEqualTo(SAMPLE.report().docx(SAMPLE.review()));
        assertThat(again.report().workbook(again.assessment()))
                .isEqualTo(SAMPLE.report().workbook(SAMPLE.assessment()));
    }

    @Test
    void theDocumentHasRealHeadingsRepeatedTableHeadsAndItsLanguage() throws IOException {
        byte[] docx = SAMPLE.report().docx(SAMPLE.review());

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .hasSize(ReviewTopic.values().length + 2)
                    .contains("Sammanfattning", "Tidigare beslut");
            assertThat(document.getTables())
                    .hasSize(2)
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
        }
        Map<String, String> parts = parts(docx);
        assertThat(parts.get("word/styles.xml")).contains("sv-SE");
        assertThat(parts.get("docProps/core.xml")).contains("2026-11-01T22:59:59Z");
    }

    @Test
    void theWorkbookHasARowForEveryFindingAFilterAndAFrozenHead() throws IOException {
        String sheet = parts(SAMPLE.report().workbook(SAMPLE.assessment())).get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<autoFilter ref=\"A1:J", "state=\"frozen\"");
        assertThat(sheet.split("<row ", -1))
                .hasSize(SAMPLE.assessment().findings().size() + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void bothLanguagesHaveAllWords(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Sample sample = Sample.of(Sample.stored(), locale);

        assertThat(text(sample.report().overview(sample.assessment(), sample.review())))
                .contains("<html lang=\"" + language + "\">");
        assertThat(text(sample.report().review(sample.review()))).contains("<html lang=\"" + language + "\">");
        assertThat(sample.report().docx(sample.review())).isNotEmpty();
        assertThat(sample.report().markdown(sample.review())).isNotEmpty();
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

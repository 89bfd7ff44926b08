package se.lis.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewStatement;
import se.lis.rules.review.ReviewTexts;

/** Writes a review as a Word document, with real headings, so that it can be navigated and read aloud. */
final class DocxReview {

    private static final String HEADING = "Heading1";
    private static final String TITLE = "Title";

    /** How many records are named behind a sentence; the rest is counted, and stands in the web page. */
    private static final int NAMED = 10;

    private final ManagementReviewReport review;
    private final ReviewTexts texts;
    private final Names names;

    DocxReview(ManagementReviewReport review, ReviewTexts texts, Names names) {
        this.review = review;
        this.texts = texts;
        this.names = names;
    }

    byte[] written(String organisation) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFStyles styles = document.createStyles();
            styles.setSpellingLanguage(texts.locale().equals(Locale.ENGLISH) ? "en-GB" : "sv-SE");
            style(styles, TITLE, "Title", 0, 40);
            style(styles, HEADING, "heading 1", 1, 28);
            Optional<Date> made = Optional.of(Date.from(review.asOf()));
            var properties = document.getProperties().getCoreProperties();
            properties.setCreated(made);
            properties.setModified(made);
            properties.setTitle(texts.text("title"));
            properties.setCreator("LIS");
            paragraph(document, TITLE, texts.text("title"));
            paragraph(document, null, organisation);
            paragraph(document, null, texts.text("as-of") + " " + texts.day(review.day()));
            paragraph(document, null, texts.text("statement"));
            review.sections().forEach(section -> {
                paragraph(document, HEADING, texts.heading(section.topic()));
                section.statements().forEach(statement -> statement(document, statement));
            });
            plan(document);
            inputs(document);
            document.write(out);
            return FixedZip.of(out.toByteArray());
        }
    }

    private static void style(XWPFStyles styles, String id, String name, int level, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (level > 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level - 1L));
        }
        CTRPr letters = style.addNewRPr();
        letters.addNewB();
        letters.addNewSz().setVal(java.math.BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, @org.jspecify.annotations.Nullable String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
            paragraph.setKeepNext(true);
        }
        paragraph.createRun().setText(text);
    }

    private void statement(XWPFDocument document, ReviewStatement statement) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(texts.written(statement));
        String behind = behind(statement);
        if (!behind.isEmpty()) {
            var run = paragraph.createRun();
            run.addBreak();
            run.setFontSize(8);
            run.setColor("46535F");
            run.setText(behind);
        }
    }

    private String behind(ReviewStatement statement) {
        StringBuilder behind = new StringBuilder();
        if (!statement.rules().isEmpty()) {
            behind.append(texts.text("rules"))
                    .append(": ")
                    .append(String.join(", ", statement.rules()))
                    .append(". ");
        }
        if (!statement.artefacts().isEmpty()) {
            behind.append(texts.text("artefacts")).append(": ").append(listed(statement.artefacts()));
        }
        return behind.toString().strip();
    }

    private String listed(List<SubjectRef> subjects) {
        String named = String.join(
                ", ",
                subjects.stream()
                        .limit(NAMED)
                        .map(subject -> names.of(subject) + " (" + Names.shown(subject.id()) + ")")
                        .toList());
        return subjects.size() <= NAMED ? named : named + " + " + (subjects.size() - NAMED) + " " + texts.text("more");
    }

    private void plan(XWPFDocument document) {
        paragraph(document, HEADING, texts.text("heading.plan"));
        paragraph(document, null, texts.text("plan.lead"));
        XWPFTable table = table(
                document,
                texts.text("year"),
                texts.text("plan.capacity"),
                texts.text("plan.used"),
                texts.text("plan.proposed"));
        review.plan()
                .years()
                .forEach(year -> row(
                        table,
                        String.valueOf(year.year()),
                        year.capacity().map(String::valueOf).orElse(texts.text("plan.unknown")),
                        String.valueOf(year.used()),
                        year.places().isEmpty()
                                ? texts.whyNothing(year)
                                : String.join(
                                        ", ",
                                        year.places().stream()
                                                .map(place -> names.of(place.subject()))
                                                .toList())));
        paragraph(
                document,
                null,
                texts.text("plan.left") + " (" + review.plan().unplaced().size() + "): "
                        + listed(review.plan().unplaced()));
    }

    private void inputs(XWPFDocument document) {
        paragraph(document, HEADING, texts.text("heading.inputs"));
        paragraph(document, null, texts.text("inputs.lead"));
        XWPFTable table = table(
                document, texts.text("inputs.provision"), texts.text("inputs.input"), texts.text("inputs.covered"));
        review.inputs()
                .forEach(input -> row(
                        table,
                        input.provision(),
                        texts.text("input." + Frame.key(input.input())),
                        texts.text(input.covered() ? "inputs.yes" : "inputs.no")));
    }

    private static XWPFTable table(XWPFDocument document, String... headings) {
        XWPFTable table = document.createTable(1, headings.length);
        table.setWidth("100%");
        XWPFTableRow first = table.getRow(0);
        first.setRepeatHeader(true);
        for (int i = 0; i < headings.length; i++) {
            var run = first.getCell(i).getParagraphArray(0).createRun();
            run.setBold(true);
            run.setText(headings[i]);
        }
        return table;
    }

    private static void row(XWPFTable table, String... cells) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.length; i++) {
            row.getCell(i).setText(cells[i]);
        }
    }
}

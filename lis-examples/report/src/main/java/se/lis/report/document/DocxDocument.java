package se.lis.report.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/**
 * Writes a document for Word: A4, with styles, a front, contents, header and page numbers, native charts and fields to fill in;
 * or the same into an organisation's template.
 */
public final class DocxDocument {

    /** A4 and its margins, in twentieths of a point. */
    private static final int WIDTH = 11906;

    private static final int HEIGHT = 16838;
    private static final int MARGIN = 1304;
    private static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;

    /** Where in a template the text goes. */
    private static final String CONTENT = "{{content}}";

    private final Document content;
    private final Document.Labels labels;
    private final Instant made;
    private final XWPFDocument document;
    private final DocxStyles styles;
    private final DocxTables tables;
    private final boolean ownLook;
    private final BigInteger bullets;
    private @Nullable XWPFParagraph marker;
    private int bookmark = 1;

    private DocxDocument(Document content, Instant made, XWPFDocument document, boolean ownLook) {
        this.content = content;
        this.labels = content.labels();
        this.made = made;
        this.document = document;
        this.ownLook = ownLook;
        this.styles = new DocxStyles(document, labels.locale().equals(Locale.ENGLISH) ? "en-GB" : "sv-SE");
        this.tables = new DocxTables(document, styles, TEXT_WIDTH);
        this.bullets = numbering(STNumberFormat.BULLET, "•");
    }

    /**
     * Returns a document as a Word document.
     *
     * @param content the document
     * @param made the moment that it notes as when it was made
     * @param template the organisation's own document, or empty for the library's look
     * @throws IOException if the template is no Word document
     */
    public static byte[] written(Document content, Instant made, Optional<byte[]> template) throws IOException {
        try (XWPFDocument document = template.isPresent() ? opened(template.get()) : new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new DocxDocument(content, made, document, template.isEmpty()).write();
            document.write(out);
            return FixedZip.of(out.toByteArray());
        }
    }

    private static XWPFDocument opened(byte[] template) throws IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(template));
        } catch (IOException | RuntimeException unreadable) {
            throw new IOException("the template is not a Word document (.docx)", unreadable);
        }
    }

    private void write() {
        Optional<Date> moment = Optional.of(Date.from(made));
        var properties = document.getProperties().getCoreProperties();
        properties.setCreated(moment);
        properties.setModified(moment);
        properties.setTitle(content.subtitle());
        properties.setCreator("LIS");
        boolean frontInTemplate = false;
        if (ownLook) {
            page();
        } else {
            frontInTemplate = new DocxTemplate(document, content).fill();
            marker = DocxTemplate.paragraph(document, CONTENT).orElse(null);
        }
        if (!frontInTemplate) {
            front();
        }
        if (!DocxTemplate.hasContents(document)) {
            contents();
        }
        content.blocks().forEach(this::block);
        if (marker != null) {
            document.removeBodyElement(document.getPosOfParagraph(marker));
        }
    }

    // ---------------------------------------------------------------- page, header and footer

    private void page() {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(624));
        margins.setFooter(BigInteger.valueOf(624));
        section.addNewTitlePg();
        XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setStyle(styles.id(DocxStyles.HEADER));
        tabbed(head, null);
        head.createRun().setText(labels.header());
        head.createRun().addTab();
        head.createRun().setText(content.owner());
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(styles.id(DocxStyles.FOOTER));
        foot.setAlignment(ParagraphAlignment.RIGHT);
        foot.createRun().setText(labels.page() + " ");
        field(foot, "PAGE", "1");
        foot.createRun().setText(" " + labels.of() + " ");
        field(foot, "NUMPAGES", "1");
    }

    private static void tabbed(XWPFParagraph paragraph, STTabTlc.@Nullable Enum leader) {
        var tabs = DocxStyles.of(paragraph.getCTP()).addNewTabs();
        CTTabStop tab = tabs.addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(TEXT_WIDTH));
        if (leader != null) {
            tab.setLeader(leader);
        }
    }

    private void front() {
        paragraph(DocxStyles.TITLE, content.title());
        paragraph(DocxStyles.SUBTITLE, content.subtitle());
        XWPFTable table = tables.table(List.of(4, 6), marker);
        for (int i = 0; i < content.front().size(); i++) {
            Document.Fact fact = content.front().get(i);
            XWPFTableRow row = i == 0 ? table.getRow(0) : table.createRow();
            tables.cell(row.getCell(0), fact.name(), true, false);
            tables.cell(row.getCell(1), fact.value(), false, false);
        }
        XWPFParagraph lead = paragraph(DocxStyles.NORMAL, content.lead());
        lead.setSpacingBefore(480);
    }

    private void contents() {
        XWPFParagraph title = paragraph("toc heading", labels.contents());
        title.setPageBreak(true);
        for (Block.Heading heading : content.headings()) {
            XWPFParagraph line = paragraph("toc " + heading.level(), "");
            tabbed(line, STTabTlc.DOT);
            CTHyperlink link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchor(heading));
            CTR text = link.addNewR();
            text.addNewT().setStringValue(numbered(heading));
            text.addNewTab();
            begin(link::addNewR, " PAGEREF " + anchor(heading) + " \\h ");
            link.addNewR().addNewT().setStringValue("");
            link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        }
    }

    /** Begins a field that programs work out when the document is opened. */
    private static void begin(Supplier<CTR> runs, String instruction) {
        CTFldChar begin = runs.get().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        runs.get().addNewInstrText().setStringValue(instruction);
        runs.get().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    private static void field(XWPFParagraph paragraph, String instruction, String until) {
        begin(() -> paragraph.createRun().getCTR(), instruction);
        paragraph.createRun().setText(until);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static String anchor(Block.Heading heading) {
        return "_" + heading.id().replace('-', '_');
    }

    private String numbered(Block.Heading heading) {
        return styles.numbersHeadings() ? heading.text() : heading.numbered();
    }

    // ---------------------------------------------------------------- blocks

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Text text) {
            paragraph(DocxStyles.NORMAL, text.text());
        } else if (block instanceof Block.Points points) {
            points(points);
        } else if (block instanceof Block.Field field) {
            paragraph(DocxStyles.FIELD, field.label());
            for (int line = 0; line < field.lines(); line++) {
                paragraph(DocxStyles.BLANK, "");
            }
        } else if (block instanceof Block.Table table) {
            if (!table.caption().isEmpty()) {
                paragraph(DocxStyles.CAPTION, table.caption());
            }
            tables.table(table, marker);
            paragraph(DocxStyles.NORMAL, "").setSpacingAfter(60);
        } else if (block instanceof Block.Drawing drawing) {
            paragraph(DocxStyles.CAPTION, drawing.chart().caption());
            DocxChart.into(paragraph(DocxStyles.NORMAL, ""), drawing.chart(), made);
        }
        // What stands behind sentences is folded on pages; on paper it would hide them.
    }

    private void heading(Block.Heading heading) {
        XWPFParagraph paragraph = paragraph(DocxStyles.heading(heading.level()), "");
        if (heading.level() == 1
                && (heading.number().isEmpty() || heading.number().equals("1"))) {
            paragraph.setPageBreak(true);
        }
        BigInteger id = BigInteger.valueOf(bookmark++);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(anchor(heading));
        paragraph.createRun().setText(numbered(heading));
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private void points(Block.Points points) {
        BigInteger number = points.ordered() ? numbering(STNumberFormat.DECIMAL, "%1.") : bullets;
        String style = points.ordered() ? DocxStyles.NUMBER : DocxStyles.BULLET;
        for (Block.Point point : points.items()) {
            XWPFParagraph paragraph = paragraph(style, "");
            paragraph.setNumID(number);
            XWPFRun run = paragraph.createRun();
            run.setText(point.text());
            run.setItalic(point.missing());
        }
    }

    private BigInteger numbering(STNumberFormat.Enum format, String text) {
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        long free = numbering.getAbstractNums().stream()
                        .mapToLong(
                                each -> each.getAbstractNum().getAbstractNumId().longValue())
                        .max()
                        .orElse(0)
                + 1;
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(free));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(357));
        indent.setHanging(BigInteger.valueOf(357));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph;
        if (marker == null) {
            paragraph = document.createParagraph();
        } else {
            try (XmlCursor here = marker.getCTP().newCursor()) {
                paragraph = document.insertNewParagraph(here);
            }
        }
        paragraph.setStyle(styles.id(style));
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }
}

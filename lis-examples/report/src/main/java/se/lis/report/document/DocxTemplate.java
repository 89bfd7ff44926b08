package se.lis.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Fills an organisation's template: <code>{{title}}</code>, <code>{{subtitle}}</code> and what stands on the front, such as
 * <code>{{organisation}}</code>, <code>{{as-of}}</code>, <code>{{period}}</code>, <code>{{dnr}}</code> and <code>{{contact}}</code>, in its
 * text, tables, headers and footers.
 */
final class DocxTemplate {

    private final XWPFDocument document;
    private final Document content;

    DocxTemplate(XWPFDocument document, Document content) {
        this.document = document;
        this.content = content;
    }

    /** Writes what the placeholders ask for, and returns whether the template has a front of its own. */
    boolean fill() {
        List<XWPFParagraph> all = new ArrayList<>(paragraphs(document));
        document.getHeaderList().forEach(header -> all.addAll(paragraphs(header)));
        document.getFooterList().forEach(footer -> all.addAll(paragraphs(footer)));
        boolean front = all.stream().anyMatch(paragraph -> paragraph.getText().contains("{{title}}"));
        all.forEach(this::fill);
        return front;
    }

    private void fill(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        if (!text.contains("{{")) {
            return;
        }
        String filled = text.replace("{{title}}", content.title()).replace("{{subtitle}}", content.subtitle());
        for (Document.Fact fact : content.front()) {
            filled = filled.replace("{{" + fact.key() + "}}", content.fact(fact.key()));
        }
        if (!filled.equals(text)) {
            // Word splits a text into runs as it likes: the first keeps its look and gets the whole.
            List<XWPFRun> runs = paragraph.getRuns();
            runs.get(0).setText(filled, 0);
            for (int i = runs.size() - 1; i > 0; i--) {
                paragraph.removeRun(i);
            }
        }
    }

    private static List<XWPFParagraph> paragraphs(IBody body) {
        return Stream.concat(
                        body.getParagraphs().stream(),
                        body.getTables().stream()
                                .flatMap(table -> table.getRows().stream())
                                .flatMap(row -> row.getTableCells().stream())
                                .map(XWPFTableCell::getParagraphs)
                                .flatMap(List::stream))
                .toList();
    }

    /** Returns the paragraph of a document's own text that holds nothing but a placeholder. */
    static Optional<XWPFParagraph> paragraph(XWPFDocument document, String placeholder) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().strip().equals(placeholder))
                .findFirst();
    }

    /** Returns whether a document has a table of contents. */
    static boolean hasContents(XWPFDocument document) {
        return document.getDocument().getBody().xmlText().contains(" TOC ");
    }
}

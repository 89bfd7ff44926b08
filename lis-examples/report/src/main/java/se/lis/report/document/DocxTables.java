package se.lis.report.document;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes the tables of a Word document: of fixed widths, with heads that stand on each page and rows that stay whole. */
final class DocxTables {

    private static final String SHADE = "E6EEF2";
    private static final String LINE = "CDD5DB";

    /** Where long Swedish compounds part, so that they fit into the cell of a table. */
    private static final Pattern JOINT = Pattern.compile(
            "(?<=informations|säkerhets|skydds|konsekvens|kontinuitets|behörighets|utbildnings|klassnings|uppgifts|register)(?=\\p{L}{5})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final XWPFDocument document;
    private final DocxStyles styles;
    private final int width;

    DocxTables(XWPFDocument document, DocxStyles styles, int width) {
        this.document = document;
        this.styles = styles;
        this.width = width;
    }

    /** Writes a table before a paragraph, or at the end of the document where there is none. */
    void table(Block.Table block, @Nullable XWPFParagraph marker) {
        List<Integer> weights =
                block.columns().stream().map(Block.Column::weight).toList();
        XWPFTable table = table(weights, marker);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < block.columns().size(); i++) {
            Block.Column column = block.columns().get(i);
            cell(head.getCell(i), column.heading(), true, column.number());
            shade(head.getCell(i));
        }
        for (List<String> cells : block.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            if (cells.size() == 1) {
                across(row, cells.get(0), block.columns().size());
            } else {
                for (int i = 0; i < cells.size(); i++) {
                    cell(
                            row.getCell(i),
                            cells.get(i),
                            false,
                            block.columns().get(i).number());
                }
            }
        }
    }

    /** Begins a table of columns so wide. */
    XWPFTable table(List<Integer> weights, @Nullable XWPFParagraph marker) {
        XWPFTable table = marker == null ? document.createTable(1, weights.size()) : inserted(weights.size(), marker);
        CTTblPr look = table.getCTTbl().getTblPr();
        (look.isSetTblLayout() ? look.getTblLayout() : look.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        table.setWidth(width);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setCellMargins(40, 80, 40, 80);
        int whole = weights.stream().mapToInt(Integer::intValue).sum();
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int i = 0; i < weights.size(); i++) {
            int share = width * weights.get(i) / whole;
            grid.addNewGridCol().setW(BigInteger.valueOf(share));
            table.getRow(0).getCell(i).setWidth(String.valueOf(share));
        }
        return table;
    }

    private XWPFTable inserted(int columns, XWPFParagraph marker) {
        try (XmlCursor here = marker.getCTP().newCursor()) {
            XWPFTable table = document.insertNewTbl(here);
            XWPFTableRow row = table.getRow(0) == null ? table.createRow() : table.getRow(0);
            while (row.getTableCells().size() < columns) {
                row.addNewTableCell();
            }
            return table;
        }
    }

    /** Writes a heading over the whole width of a table. */
    private void across(XWPFTableRow row, String text, int columns) {
        while (row.getTableCells().size() > 1) {
            row.removeCell(1);
        }
        XWPFTableCell cell = row.getCell(0);
        cell(cell, text, true, false);
        shade(cell);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    /** Writes a cell, a paragraph for each line. */
    void cell(XWPFTableCell cell, String text, boolean bold, boolean number) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphArray(0);
        for (String line : text.split("\n", -1)) {
            if (!paragraph.getRuns().isEmpty()) {
                paragraph = cell.addParagraph();
            }
            paragraph.setStyle(styles.id(DocxStyles.CELL));
            if (number) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            String[] parts = JOINT.split(line, -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    run.getCTR().addNewSoftHyphen();
                }
                run.getCTR().addNewT().setStringValue(parts[i]);
                run.getCTR().getTArray(i).setSpace(SpaceAttribute.Space.PRESERVE);
            }
        }
    }

    private static void shade(XWPFTableCell cell) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var shade = properties.addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setFill(SHADE);
    }
}

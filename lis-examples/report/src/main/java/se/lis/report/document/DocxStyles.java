package se.lis.report.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a Word document, by what they are for.
 *
 * <p>They have the names that Word knows, so that a document follows an organisation's template: a style that the template has is
 * used as it is, and one that it lacks is added.
 */
final class DocxStyles {

    static final String NORMAL = "Normal";
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String BULLET = "List Bullet";
    static final String NUMBER = "List Number";
    static final String CAPTION = "caption";
    static final String HEADER = "header";
    static final String FOOTER = "footer";
    static final String CELL = "LIS Table Text";
    static final String FIELD = "LIS Field";
    static final String BLANK = "LIS Blank";

    private static final String INK = "17212B";
    private static final String BRAND = "0B4F6C";
    private static final String FONT = "Arial";

    private final XWPFStyles styles;
    private final boolean own;
    private final Map<String, String> ids = new HashMap<>();

    DocxStyles(XWPFDocument document, String language) {
        this.own = document.getStyles() == null;
        this.styles = own ? document.createStyles() : document.getStyles();
        for (CTStyle style : styles.getCtStyles().getStyleList()) {
            if (style.isSetName() && (!style.isSetType() || style.getType() == STStyleType.PARAGRAPH)) {
                ids.put(style.getName().getVal().toLowerCase(Locale.ROOT), style.getStyleId());
            }
        }
        if (own) {
            styles.setSpellingLanguage(language);
        }
        normal();
        put(TITLE, 0, 52, true, BRAND, 2400, 120);
        put(SUBTITLE, 0, 28, false, INK, 0, 480);
        put(heading(1), 1, 32, true, BRAND, 480, 160);
        put(heading(2), 2, 25, true, INK, 320, 100);
        put("toc heading", 0, 30, true, BRAND, 0, 200);
        put("toc 1", 0, 21, true, INK, 120, 40);
        put("toc 2", 0, 21, false, INK, 0, 40);
        put(BULLET, 0, 21, false, INK, 0, 80);
        put(NUMBER, 0, 21, false, INK, 0, 80);
        put(CAPTION, 0, 20, true, INK, 240, 80);
        put(HEADER, 0, 16, false, "46535F", 0, 0);
        put(FOOTER, 0, 16, false, "46535F", 0, 0);
        put(CELL, 0, 18, false, INK, 20, 20);
        put(FIELD, 0, 21, true, INK, 200, 60);
        put(BLANK, 0, 21, false, INK, 0, 60);
    }

    static String heading(int level) {
        return "heading " + level;
    }

    /** Returns the id of a style, by its name. */
    String id(String name) {
        String id = ids.get(name.toLowerCase(Locale.ROOT));
        if (id == null) {
            throw new IllegalArgumentException("there is no style '" + name + "'");
        }
        return id;
    }

    /** Returns whether headings number themselves. */
    boolean numbersHeadings() {
        return style(heading(1)).isSetPPr() && style(heading(1)).getPPr().isSetNumPr();
    }

    private void normal() {
        if (ids.containsKey(NORMAL.toLowerCase(Locale.ROOT))) {
            return;
        }
        CTStyle style = added(NORMAL);
        style.setDefault(true);
        letters(style, 21, false, INK);
        spaced(style, 0, 120);
    }

    private void put(String name, int outline, int halfPoints, boolean bold, String colour, int before, int after) {
        if (ids.containsKey(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        CTStyle style = added(name);
        style.addNewBasedOn().setVal(id(NORMAL));
        letters(style, halfPoints, bold, colour);
        CTPPrGeneral paragraph = spaced(style, before, after);
        if (outline > 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
            style.addNewNext().setVal(id(NORMAL));
        }
        if (name.equals(FIELD) || name.equals(CAPTION) || name.equals("toc heading")) {
            paragraph.addNewKeepNext();
        }
        if (name.equals("toc 2")) {
            paragraph.addNewInd().setLeft(BigInteger.valueOf(280));
        }
        if (name.equals(BLANK)) {
            var line = paragraph.addNewPBdr().addNewBottom();
            line.setVal(STBorder.SINGLE);
            line.setSz(BigInteger.valueOf(4));
            line.setColor("B5BFC7");
            // Neighbours with the same border would share one.
            var between = paragraph.getPBdr().addNewBetween();
            between.setVal(STBorder.SINGLE);
            between.setSz(BigInteger.valueOf(4));
            between.setColor("B5BFC7");
        }
    }

    private CTStyle style(String name) {
        String id = id(name);
        return styles.getCtStyles().getStyleList().stream()
                .filter(style -> style.getStyleId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private CTStyle added(String name) {
        // A style that is added as a copy would not get what is set later.
        CTStyle style = styles.getCtStyles().addNewStyle();
        StringBuilder id = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        style.setStyleId(id.toString());
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        ids.put(name.toLowerCase(Locale.ROOT), id.toString());
        return style;
    }

    private void letters(CTStyle style, int halfPoints, boolean bold, String colour) {
        style.addNewQFormat();
        CTRPr letters = style.addNewRPr();
        if (own) {
            var fonts = letters.addNewRFonts();
            fonts.setAscii(FONT);
            fonts.setHAnsi(FONT);
            fonts.setCs(FONT);
            letters.addNewColor().setVal(colour);
        }
        if (bold) {
            letters.addNewB();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }

    private static CTPPrGeneral spaced(CTStyle style, int before, int after) {
        CTPPrGeneral paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(269));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        return paragraph;
    }

    /** Returns the properties of a paragraph, which are made where there are none. */
    static CTPPr of(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP paragraph) {
        return paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    }
}

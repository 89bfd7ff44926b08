package se.lis.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What the reader of cells does not state of a workbook: where cells are merged, which columns are hidden, and how far its rows reach. */
final class SheetLayout {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern FAR_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{4,}|[0-9]{400}");
    private static final int LETTERS = 26;
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;

    /** A row reaches to its last cell, and memory is taken for all before it. */
    private static final long REACH = 20_000_000L;

    private final Map<String, List<Area>> merged = new HashMap<>();
    private final Map<String, BitSet> hiddenColumns = new HashMap<>();
    private final Map<String, String> partOfSheet = new HashMap<>();
    private long reach;
    private int lastInRow;
    private String reference = "";
    private boolean numeric;

    /**
     * Cells that are one.
     *
     * @param text the area as spreadsheets write it, such as {@code D3:D5}
     * @param top the number of the first row, from 1
     * @param left the first column, from 0
     * @param bottom the number of the last row
     * @param right the last column
     */
    record Area(String text, int top, int left, int bottom, int right) {

        /** Returns whether a cell is in the area and not the one that holds its value. */
        boolean hides(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right && !(row == top && column == left);
        }
    }

    /**
     * Reads the layout.
     *
     * @throws IOException if the file is damaged
     * @throws TooLargeException if a sheet reaches further than one can
     */
    static SheetLayout of(byte[] file) throws IOException {
        SheetLayout layout = new SheetLayout();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            Map<String, String> names = new HashMap<>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    layout.each(zip, entry, xml -> {
                        if (xml.getLocalName().equals("sheet")) {
                            names.put(attribute(xml, "id"), attribute(xml, "name"));
                        }
                    });
                }
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().equals("xl/_rels/workbook.xml.rels")) {
                    layout.each(zip, entry, xml -> {
                        String sheet = names.get(attribute(xml, "Id"));
                        String target = attribute(xml, "Target");
                        if (sheet != null) {
                            layout.partOfSheet.put(
                                    sheet, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                        }
                    });
                }
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().startsWith("xl/worksheets/")
                        && entry.getName().endsWith(".xml")) {
                    layout.each(zip, entry, xml -> layout.sheet(entry.getName(), xml));
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException("the XML is broken", broken);
        }
        return layout;
    }

    /** Says what a sheet does that none can. */
    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    /** Returns the areas of a sheet that are merged. */
    List<Area> merged(String sheet) {
        return merged.getOrDefault(partOfSheet.getOrDefault(sheet, ""), List.of());
    }

    /** Returns the columns of a sheet that people do not see, from 0. */
    BitSet hiddenColumns(String sheet) {
        return hiddenColumns.getOrDefault(partOfSheet.getOrDefault(sheet, ""), new BitSet());
    }

    private interface Element {
        void met(XMLStreamReader xml) throws XMLStreamException;
    }

    private void each(ZipFile zip, ZipArchiveEntry entry, Element element) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream part = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.met(xml);
                }
            }
        }
    }

    /** Returns what stands before a cell of a part: the name of its sheet. */
    private String called(String part) {
        return partOfSheet.entrySet().stream()
                .filter(sheet -> sheet.getValue().equals(part))
                .map(sheet -> sheet.getKey() + "!")
                .findFirst()
                .orElse("");
    }

    private void sheet(String part, XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "c" -> {
                reference = Objects.requireNonNullElse(xml.getAttributeValue(null, "r"), "");
                numeric = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n")
                        .equals("n");
                int[] cell = place(reference);
                reach += Math.max(0, cell[1] + 1 - lastInRow);
                lastInRow = cell[1] + 1;
                if (reach > REACH) {
                    throw new TooLargeException("its rows reach over more than " + REACH + " cells");
                }
            }
            case "v" -> {
                if (numeric && FAR_EXPONENT.matcher(xml.getElementText()).find()) {
                    throw new TooLargeException("the number in cell " + called(part) + reference
                            + " is too large or too small to be meant");
                }
            }
            case "row" -> lastInRow = 0;
            case "col" -> {
                if (List.of("1", "true").contains(attribute(xml, "hidden"))) {
                    hiddenColumns
                            .computeIfAbsent(part, name -> new BitSet())
                            .set(column(xml, "min") - 1, column(xml, "max"));
                }
            }
            case "mergeCell" ->
                area(attribute(xml, "ref"))
                        .ifPresent(area -> merged.computeIfAbsent(part, name -> new ArrayList<>())
                                .add(area));
            default -> {
                // Nothing that matters here.
            }
        }
    }

    private static Optional<Area> area(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        int[] from = place(text.substring(0, colon));
        int[] to = place(text.substring(colon + 1));
        return Optional.of(new Area(text, from[0], from[1], to[0], to[1]));
    }

    /** Returns the number of the row, from 1, and the column, from 0. */
    private static int[] place(String reference) {
        if (reference.isEmpty()) {
            return new int[] {1, 0};
        }
        Matcher matcher = REFERENCE.matcher(reference);
        int column = 0;
        int row = 0;
        if (matcher.matches()) {
            for (char letter : matcher.group(1).toCharArray()) {
                column = column * LETTERS + (letter - 'A' + 1);
            }
            row = Integer.parseInt(matcher.group(2));
        }
        if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
            throw new TooLargeException("it has a cell '" + (reference.length() > LETTERS ? "…" : reference)
                    + "', but the last can be XFD" + LAST_ROW);
        }
        return new int[] {row, column - 1};
    }

    private static int column(XMLStreamReader xml, String bound) {
        String number = attribute(xml, bound);
        return number.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(number), LAST_COLUMN) : LAST_COLUMN;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}

package se.lis.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The part of a workbook that says how numbers are shown. It may be left out, and the reader of workbooks needs it. */
final class Styles {

    private static final String TYPES = "[Content_Types].xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String PART = "xl/no-styles.xml";
    private static final Pattern END_OF_TYPES = Pattern.compile("</((?:\\w+:)?)Types\\s*>\\s*$");
    private static final byte[] NONE =
            ("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"1\">"
                            + "<xf numFmtId=\"0\"/></cellXfs></styleSheet>")
                    .getBytes(StandardCharsets.UTF_8);

    private Styles() {}

    /** Returns a workbook that says how numbers are shown: itself, or with a part by which all are shown as they are. */
    static byte[] supplied(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            ZipArchiveEntry entry = zip.getEntry(TYPES);
            if (entry == null) {
                return file;
            }
            String types = new String(content(zip, entry), StandardCharsets.UTF_8);
            Matcher end = END_OF_TYPES.matcher(types);
            if (types.contains(TYPE) || !end.find()) {
                return file;
            }
            String part = "<" + end.group(1) + "Override PartName=\"/" + PART + "\" ContentType=\"" + TYPE + "\"/>";
            return with(zip, new StringBuilder(types).insert(end.start(), part).toString());
        }
    }

    private static byte[] with(ZipFile zip, String types) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean changed = entry.getName().equals(TYPES);
                put(out, entry.getName(), changed ? types.getBytes(StandardCharsets.UTF_8) : content(zip, entry));
            }
            put(out, PART, NONE);
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }
}

package se.lis.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an archive anew with sorted entries of one fixed time, so that the same content gives the same bytes. */
final class FixedZip {

    /** The first moment that the format of archives can hold. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What readers of office documents expect to find first. */
    private static final String FIRST = "[Content_Types].xml";

    private FixedZip() {}

    static byte[] of(byte[] archive) throws IOException {
        return mapped(archive, FIRST, UnaryOperator.identity());
    }

    /** Returns the archive with one entry changed; that the entry is missing is an error, since it would stay unchanged. */
    static byte[] mapped(byte[] archive, String changed, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        byte[] before = entries.get(changed);
        if (before == null) {
            throw new IOException("the document has no part '" + changed + "'");
        }
        entries.put(changed, change.apply(before));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            byte[] first = entries.remove(FIRST);
            if (first != null) {
                put(out, FIRST, first);
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}

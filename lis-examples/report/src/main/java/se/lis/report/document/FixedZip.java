package se.lis.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs an archive anew with sorted entries of one fixed time, so that the same content gives the same bytes. */
public final class FixedZip {

    /**
     * A moment that the format of archives can hold as a local time. The first of all, of 1980-01-01, will not do: the platform takes
     * it for one that is too early, and adds what it is in UTC, which depends on the machine's zone.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** What readers of office documents expect to find first. */
    private static final String FIRST = "[Content_Types].xml";

    private FixedZip() {}

    /** Returns the archive packed anew. */
    public static byte[] of(byte[] archive) throws IOException {
        return mapped(archive, FIRST, UnaryOperator.identity());
    }

    /** Returns the archive with one entry changed; that the entry is missing is an error, since it would stay unchanged. */
    public static byte[] mapped(byte[] archive, String changed, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        // The platform's own stream refuses sizes of eight bytes that follow an entry, which the workbook's writer
        // uses.
        try (ZipFile in = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                try (InputStream content = in.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    // A chart carries its counts as a workbook, which is an archive of its own.
                    entries.put(entry.getName(), entry.getName().endsWith(".xlsx") ? of(bytes) : bytes);
                }
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

package se.lis.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes the moment at which a workbook was written away, so that the same register gives the same bytes. */
final class Undated {

    /** The first that a zip can state. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Undated() {}

    /** Returns the workbook without the moment. */
    static byte[] of(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NEVER);
                to.putNextEntry(same);
                try (InputStream part = from.getInputStream(entry)) {
                    byte[] content = part.readAllBytes();
                    to.write(entry.getName().equals("docProps/core.xml") ? withoutCreated(content) : content);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] withoutCreated(byte[] properties) {
        return new String(properties, UTF_8)
                .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                .getBytes(UTF_8);
    }
}

package se.lis.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a workbook may be, so that a small file can't take all memory. */
final class Limits {

    /** The longest file, in bytes. */
    static final int FILE = 50_000_000;

    /** The most bytes that the file may unpack to. */
    static final long UNPACKED = 500_000_000L;

    /** How many times longer than the file what it unpacks to may be, once that is no trifle. */
    static final int RATIO = 100;

    /** What is a trifle, in bytes: a small workbook of many equal cells packs well. */
    static final long TRIFLE = 20_000_000L;

    /** The most parts of a file. */
    static final int PARTS = 2_000;

    /** The most cells with something in them. */
    static final int CELLS = 5_000_000;

    private Limits() {}

    /** Returns why a file is not read, or empty when it may be. What it says of its own sizes is not believed. */
    static Optional<String> refused(byte[] file) {
        if (file.length > FILE) {
            return Optional.of("the file has " + file.length + " bytes, but at most " + FILE + " are read");
        }
        long most = Math.min(UNPACKED, Math.max(TRIFLE, (long) RATIO * file.length));
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[65_536];
        // Java's own reader does not take the form in which large workbooks are written as they come.
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0 && unpacked <= most; read = part.read(buffer)) {
                        unpacked += read;
                    }
                }
                if (unpacked > most || parts > PARTS) {
                    return Optional.of("it unpacks to more than " + most + " bytes or " + PARTS
                            + " parts, which no register of its length does");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(NO_WORKBOOK);
        }
        return parts == 0 ? Optional.of(NO_WORKBOOK) : Optional.empty();
    }

    /** Says that a file is of another kind. */
    static final String NO_WORKBOOK = "the file is no XLSX workbook, or it is damaged";

    /** Returns the stream of a file. */
    static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}

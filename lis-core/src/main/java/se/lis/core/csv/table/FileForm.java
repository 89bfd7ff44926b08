package se.lis.core.csv.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever its name says. */
public final class FileForm {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] OPEN_DOCUMENT =
            "mimetypeapplication/vnd.oasis.opendocument".getBytes(StandardCharsets.US_ASCII);

    private static final List<byte[]> PACKED =
            List.of(new byte[] {0x1F, (byte) 0x8B, 8}, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF}, new byte[] {
                'R', 'a', 'r', '!', 0x1A, 7
            });

    /** How much of a text shows what it is. */
    private static final int BEGINNING = 200;

    private static final Pattern WEB_PAGE =
            Pattern.compile("(?i)\\s*(?:<!doctype html|<html|<head|<meta|<table|<style)\\b.*", Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("\\s*<\\?xml\\s.*", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("\\s*(?:\\[\\s*)?\\{\\s*\"[^\"]*\"\\s*:.*", Pattern.DOTALL);

    /** Where the first name in a zip file stands. */
    private static final int FIRST_NAME = 30;

    /** How far into an old spreadsheet file the names of its parts are looked for. */
    private static final int FAR = 1_000_000;

    private FileForm() {}

    /** Returns whether a file is a zip file, as workbooks are, and no OpenDocument file. */
    public static boolean isWorkbook(byte[] file) {
        return startsWith(file, ZIP, 0) && !startsWith(file, OPEN_DOCUMENT, FIRST_NAME);
    }

    /** Returns what to do with a file that is neither text nor an XLSX workbook, or empty when it may be one of these. */
    public static Optional<String> unreadable(byte[] file) {
        if (startsWith(file, OPEN_DOCUMENT, FIRST_NAME)) {
            return Optional.of("the file is an OpenDocument file; open it and save it as an Excel workbook (.xlsx)");
        }
        if (startsWith(file, OLE2, 0)) {
            return Optional.of(
                    encrypted(file)
                            ? "the workbook is protected by a password; open it and save it without one"
                            : "the file is an old workbook (.xls); open it and save it as an Excel workbook (.xlsx)");
        }
        if (startsWith(file, PDF, 0)) {
            return Optional.of("the file is a PDF; take the table out of the system as CSV or XLSX instead");
        }
        return PACKED.stream().anyMatch(packed -> startsWith(file, packed, 0))
                ? Optional.of("the file is packed; unpack it first")
                : marked(file);
    }

    /** Programs call web pages and XML workbooks, since spreadsheets open them. */
    private static Optional<String> marked(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.UTF_8);
        String beginning = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (WEB_PAGE.matcher(beginning).matches()) {
            return Optional.of(
                    "the file is a web page, whatever its name says; open it in a spreadsheet program and save it as an Excel"
                            + " workbook (.xlsx)");
        }
        if (XML.matcher(beginning).matches()) {
            return Optional.of(
                    "the file is XML; open it in a spreadsheet program and save it as an Excel workbook (.xlsx), or take the"
                            + " table out of the system as CSV");
        }
        return JSON.matcher(beginning).matches()
                ? Optional.of("the file is JSON; take the table out of the system as CSV or XLSX instead")
                : Optional.empty();
    }

    /** Returns what to do with a file that is no text, or empty when it may be one. */
    static Optional<String> notText(byte[] file) {
        return isWorkbook(file)
                ? Optional.of("the file is a workbook or another zip file, and not CSV; save the sheet as CSV UTF-8")
                : unreadable(file);
    }

    /** An encrypted workbook is an old file that holds a part of this name, in UTF-16. */
    private static boolean encrypted(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, FAR), StandardCharsets.ISO_8859_1);
        String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return head.contains(name);
    }

    /** Returns whether a file says that it is UTF-16. */
    static boolean isUtf16(byte[] file) {
        return startsWith(file, new byte[] {(byte) 0xFF, (byte) 0xFE}, 0)
                || startsWith(file, new byte[] {(byte) 0xFE, (byte) 0xFF}, 0);
    }

    /** Returns the order of bytes in a UTF-16 file: what it says, or else where the zeros of its first character stand. */
    static Charset utf16(byte[] file) {
        boolean little = file.length > 1 && !isUtf16(file) && file[1] == 0;
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
    }

    private static boolean startsWith(byte[] file, byte[] start, int at) {
        if (file.length < at + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}

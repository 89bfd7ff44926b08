package se.lis.core.csv;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.lis.core.form.OwnForm;

/** How the characters of a file are written as bytes. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum CsvEncoding {
    /** UTF-8, with a byte-order mark or without. */
    UTF_8(StandardCharsets.UTF_8),
    /** ISO-8859-1 (Latin-1), as older systems write it. */
    ISO_8859_1(StandardCharsets.ISO_8859_1),
    /** Windows-1252, as spreadsheets write plain CSV. */
    WINDOWS_1252(Charset.forName("windows-1252")),
    /** UTF-16 with a byte-order mark or without, as spreadsheets write what they call Unicode text. */
    UTF_16(StandardCharsets.UTF_16);

    private final Charset charset;

    CsvEncoding(Charset charset) {
        this.charset = charset;
    }

    /** Returns the character set. */
    public Charset charset() {
        return charset;
    }
}

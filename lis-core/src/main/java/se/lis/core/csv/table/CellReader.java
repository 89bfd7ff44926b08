package se.lis.core.csv.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a file apart into lines of cells. */
public final class CellReader {

    /** How long one cell may be, in characters: as long as a text in JSON. */
    private static final int MAX_CELL = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;

    /** How some spreadsheets state the separator, in a line of its own before the header. */
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\r?\\n?");

    private static final ObjectReader CELLS = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .disable(CsvParser.Feature.ALLOW_TRAILING_COMMA)
            .build()
            .readerFor(String[].class);

    private final String file;
    private final Charset charset;
    private final Optional<Character> separator;
    private final Problems problems;

    /** Reads with a separator, or with the one that the file shows. */
    public CellReader(String file, Charset charset, Optional<Character> separator, Problems problems) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.problems = problems;
    }

    /** Returns the cells of all lines, the header first, up to where the file breaks, and adds what is wrong to the problems. */
    public List<List<String>> lines(byte[] bytes) {
        List<List<String>> lines = new ArrayList<>();
        Optional<String> decoded = decoded(bytes);
        if (decoded.isEmpty()) {
            return lines;
        }
        String text = decoded.get();
        Matcher told = TOLD.matcher(text);
        boolean tells = told.lookingAt();
        String rest = tells ? text.substring(told.end()) : text;
        char between = separator.orElseGet(() -> tells ? told.group(1).charAt(0) : shown(text));
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(between);
        try (MappingIterator<String[]> rows = CELLS.with(schema).readValues(rest)) {
            while (rows.hasNextValue()) {
                lines.add(List.of(rows.nextValue()));
            }
        } catch (JsonProcessingException notCsv) {
            // Jackson's own words would show what the file holds.
            boolean tooLong = notCsv instanceof StreamConstraintsException
                    || notCsv.getCause() instanceof StreamConstraintsException;
            String words = tooLong
                    ? "a cell holds at most " + MAX_CELL + " characters"
                    : "not CSV: a cell that starts with a quote ends with one, and a separator or a new line follows";
            problem(lines.size() + 1, words + "; the rows after it were not read");
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text can always be read", impossible);
        }
        if (lines.isEmpty()) {
            problem(1, "the header is missing");
        }
        return lines;
    }

    /** The separator of the first line that has one: a title may stand above the header. */
    private static char shown(String text) {
        return text.lines()
                .limit(50)
                .flatMap(line -> List.of(';', '\t', ',').stream().filter(each -> line.indexOf(each) >= 0))
                .findFirst()
                .orElse(',');
    }

    private Optional<String> decoded(byte[] bytes) {
        Optional<String> other = FileForm.notText(bytes);
        if (other.isPresent()) {
            problem(0, other.get());
            return Optional.empty();
        }
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        boolean utf16 = charset.equals(StandardCharsets.UTF_16);
        if (!utf16 && FileForm.isUtf16(bytes)) {
            problem(
                    0,
                    "the file is UTF-16, which spreadsheets call Unicode text; it was to be read as " + charset.name());
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        Charset as = utf16 ? FileForm.utf16(bytes) : charset;
        boolean broken = decode(as, bytes, text).isError();
        text.flip();
        if (broken) {
            int line = 1
                    + (int) text.chars().filter(character -> character == '\n').count();
            problem(
                    line,
                    utf8
                            ? "the file is not UTF-8 from this line on; save it again as CSV UTF-8"
                            : "the file is not " + charset.name() + " from this line on; tell how it is written");
            return Optional.empty();
        }
        if (!utf8 && !utf16 && misread(bytes, text)) {
            return Optional.empty();
        }
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(text.subSequence(marked ? 1 : 0, text.length()).toString());
    }

    /** A byte is a character in these encodings whatever was meant; letters would turn into others without a word. */
    private boolean misread(byte[] bytes, CharBuffer text) {
        boolean ascii = true;
        for (byte each : bytes) {
            ascii &= each >= 0;
        }
        String name = charset.name();
        if (!ascii
                && !decode(StandardCharsets.UTF_8, bytes, CharBuffer.allocate(bytes.length))
                        .isError()) {
            problem(0, "the file is UTF-8, but it was to be read as " + name);
            return true;
        }
        if (charset.equals(StandardCharsets.ISO_8859_1)
                && text.chars().anyMatch(character -> character >= FIRST_CONTROL && character <= LAST_CONTROL)) {
            problem(0, "the file has characters that are none in " + name + "; it is likely windows-1252");
            return true;
        }
        return false;
    }

    private static CoderResult decode(Charset charset, byte[] bytes, CharBuffer into) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), into, true);
    }

    private void problem(int row, String words) {
        problems.add(file, row, "", words);
    }
}

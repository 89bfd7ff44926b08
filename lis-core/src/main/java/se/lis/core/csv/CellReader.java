package se.lis.core.csv;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a file apart into lines of cells. */
final class CellReader {

    /** How long one cell may be, in characters: as long as a text in JSON. */
    private static final int MAX_CELL = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;

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
    private final CsvEncoding encoding;
    private final Optional<CsvSeparator> separator;
    private final List<CsvProblem> problems;

    /** Reads with a separator, or with the one that the first line shows. */
    CellReader(String file, CsvEncoding encoding, Optional<CsvSeparator> separator, List<CsvProblem> problems) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.problems = problems;
    }

    /** Returns all lines, the header first, up to where the file breaks, and adds what is wrong to the problems. */
    List<CsvTable.Line> lines(byte[] bytes) {
        List<CsvTable.Line> lines = new ArrayList<>();
        Optional<String> text = decoded(bytes);
        if (text.isEmpty()) {
            return lines;
        }
        CsvSchema schema = CsvSchema.emptySchema()
                .withColumnSeparator(
                        separator.orElseGet(() -> shown(text.get())).character());
        try (MappingIterator<String[]> rows = CELLS.with(schema).readValues(text.get())) {
            while (rows.hasNextValue()) {
                lines.add(new CsvTable.Line(lines.size() + 1, List.of(rows.nextValue())));
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

    private static CsvSeparator shown(String text) {
        long end = text.chars()
                .takeWhile(character -> character != '\n' && character != '\r')
                .count();
        String first = text.substring(0, (int) end);
        if (first.indexOf(CsvSeparator.SEMICOLON.character()) >= 0) {
            return CsvSeparator.SEMICOLON;
        }
        return first.indexOf(CsvSeparator.TAB.character()) >= 0 ? CsvSeparator.TAB : CsvSeparator.COMMA;
    }

    private Optional<String> decoded(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean broken = decode(encoding.charset(), bytes, text).isError();
        text.flip();
        if (broken) {
            int line = 1
                    + (int) text.chars().filter(character -> character == '\n').count();
            String name = encoding.charset().name();
            problem(
                    line,
                    encoding == CsvEncoding.UTF_8
                            ? "the file is not UTF-8 from this line on; save it again as CSV UTF-8"
                            : "the file is not " + name + " from this line on; tell how it is written");
            return Optional.empty();
        }
        if (encoding != CsvEncoding.UTF_8 && misread(bytes, text)) {
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
        String name = encoding.charset().name();
        if (!ascii
                && !decode(CsvEncoding.UTF_8.charset(), bytes, CharBuffer.allocate(bytes.length))
                        .isError()) {
            problem(0, "the file is UTF-8, but it was to be read as " + name);
            return true;
        }
        if (encoding == CsvEncoding.ISO_8859_1
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
        problems.add(new CsvProblem(file, row, "", words));
    }
}

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
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a file apart into rows. */
final class TableReader {

    /** How long one cell may be, in characters: as long as a text in JSON. */
    private static final int MAX_CELL = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
    private final Class<?> type;
    private final List<CsvProblem> problems;

    TableReader(String file, Class<?> type, List<CsvProblem> problems) {
        this.file = file;
        this.type = type;
        this.problems = problems;
    }

    /** Returns the rows that say something and have as many cells as the header, and adds what is wrong to the problems. */
    List<Row> rows(byte[] bytes) {
        List<Row> rows = new ArrayList<>();
        Optional<String> text = decoded(bytes);
        if (text.isEmpty()) {
            return rows;
        }
        int number = 0;
        Optional<Header> header = Optional.empty();
        CsvSchema schema = CsvSchema.emptySchema()
                .withColumnSeparator(separator(text.get()).character());
        try (MappingIterator<String[]> lines = CELLS.with(schema).readValues(text.get())) {
            while (lines.hasNextValue()) {
                List<String> cells = List.of(lines.nextValue());
                number++;
                if (header.isEmpty()) {
                    header = Optional.of(Header.of(file, type, cells, problems));
                } else {
                    row(header.get(), number, cells).ifPresent(rows::add);
                }
            }
        } catch (JsonProcessingException notCsv) {
            // Jackson's own words would show what the file holds.
            boolean tooLong = notCsv instanceof StreamConstraintsException
                    || notCsv.getCause() instanceof StreamConstraintsException;
            String words = tooLong
                    ? "a cell holds at most " + MAX_CELL + " characters"
                    : "not CSV: a cell that starts with a quote ends with one, and a separator or a new line follows";
            problems.add(new CsvProblem(file, number + 1, "", words + "; the rows after it were not read"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text can always be read", impossible);
        }
        if (number == 0) {
            problems.add(new CsvProblem(file, 1, "", "the header is missing"));
        }
        return rows;
    }

    private Optional<Row> row(Header header, int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        if (cells.size() != header.columns().size()) {
            problems.add(new CsvProblem(
                    file,
                    number,
                    "",
                    "it has " + cells.size() + " cells, but the header has "
                            + header.columns().size()));
            return Optional.empty();
        }
        return Optional.of(new Row(header, number, cells));
    }

    private static CsvSeparator separator(String text) {
        long end = text.chars()
                .takeWhile(character -> character != '\n' && character != '\r')
                .count();
        boolean semicolon = text.substring(0, (int) end).indexOf(CsvSeparator.SEMICOLON.character()) >= 0;
        return semicolon ? CsvSeparator.SEMICOLON : CsvSeparator.COMMA;
    }

    private Optional<String> decoded(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1
                    + (int) text.chars().filter(character -> character == '\n').count();
            problems.add(new CsvProblem(
                    file, line, "", "the file is not UTF-8 from this line on; save it again as CSV UTF-8"));
            return Optional.empty();
        }
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(text.subSequence(marked ? 1 : 0, text.length()).toString());
    }
}

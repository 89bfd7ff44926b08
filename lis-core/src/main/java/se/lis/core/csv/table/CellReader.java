package se.lis.core.csv.table;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a file apart into lines of cells. */
public final class CellReader {

    /** How long one cell may be, in characters: as long as a text in JSON. */
    private static final int MAX_CELL = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;
    private static final int BUFFER = 8192;

    /** How much of a file shows whether its first line names the separator. */
    private static final int HEAD = 16;

    /** How some spreadsheets state the separator, in a line of its own before the header. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\r?\\n?");

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
        each(bytes).forEachRemaining(lines::add);
        return lines;
    }

    /** Returns the same, a line at a time as it is asked for. */
    public Iterator<List<String>> each(byte[] bytes) {
        Optional<Charset> readable = readable(bytes);
        if (readable.isEmpty()) {
            return Collections.emptyIterator();
        }
        Matcher line = SEPARATOR_LINE.matcher(head(bytes, readable.get()));
        boolean named = line.lookingAt();
        Reader text = text(bytes, readable.get());
        char between = separator.orElseGet(() -> named ? line.group(1).charAt(0) : shown(text(bytes, readable.get())));
        try {
            text.skip(named ? line.end() : 0);
            return new Lines(CELLS.with(CsvSchema.emptySchema().withColumnSeparator(between))
                    .readValues(text));
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    /** The lines of a file as they are asked for. */
    private final class Lines implements Iterator<List<String>> {

        private final MappingIterator<String[]> rows;
        private Optional<List<String>> next;
        private int read;

        Lines(MappingIterator<String[]> rows) {
            this.rows = rows;
            this.next = following();
            if (next.isEmpty()) {
                problem(1, "the header is missing");
            }
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public List<String> next() {
            List<String> line = next.orElseThrow(NoSuchElementException::new);
            next = following();
            return line;
        }

        private Optional<List<String>> following() {
            try {
                Optional<List<String>> line =
                        rows.hasNextValue() ? Optional.of(List.of(rows.nextValue())) : Optional.empty();
                read++;
                return line;
            } catch (IOException notCsv) {
                breaks(notCsv);
                return Optional.empty();
            }
        }

        /** Jackson's own words would show what the file holds. */
        private void breaks(IOException notCsv) {
            boolean tooLong = notCsv instanceof StreamConstraintsException
                    || notCsv.getCause() instanceof StreamConstraintsException;
            String words = tooLong
                    ? "a cell holds at most " + MAX_CELL + " characters"
                    : "not CSV: a cell that starts with a quote ends with one, and a separator or a new line follows";
            problem(read + 1, words + "; the rows after it were not read");
        }
    }

    /**
     * Returns the separator of the most lines; of several the one that the most lines have equally often. A title above the header may
     * have another one within, and so may texts.
     */
    private static char shown(Reader text) {
        String head = new BufferedReader(text).lines().limit(50).collect(Collectors.joining("\n"));
        List<String> lines = unquoted(head).lines().toList();
        return Stream.of(';', '\t', ',')
                .max(Comparator.comparingLong(
                                (Character each) -> counts(lines, each).size())
                        .thenComparing(each -> often(counts(lines, each)))
                        .thenComparing(each -> each == ';'))
                .filter(each -> !counts(lines, each).isEmpty())
                .orElse(',');
    }

    /** Returns a text without the cells of it that stand in quotes; a quote within one is doubled, which ends it and begins it again. */
    private static String unquoted(String text) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' && (quoted || ";,\t\n\"".indexOf(before) >= 0)) {
                quoted = !quoted;
            } else if (!quoted) {
                bare.append(each);
            }
            before = each;
        }
        return bare.toString();
    }

    /** Returns how often a separator stands in each line that has it. */
    private static List<Long> counts(List<String> lines, char separator) {
        return lines.stream()
                .map(line -> line.chars().filter(each -> each == separator).count())
                .filter(count -> count > 0)
                .toList();
    }

    private static int often(List<Long> counts) {
        return counts.stream()
                .mapToInt(count -> Collections.frequency(counts, count))
                .max()
                .orElse(0);
    }

    private static String head(byte[] bytes, Charset as) {
        try {
            char[] head = new char[HEAD];
            int length = text(bytes, as).read(head);
            return new String(head, 0, Math.max(length, 0));
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    /** Returns the text of a file after the mark of its byte order. */
    private static Reader text(byte[] bytes, Charset as) {
        try {
            Reader text = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), as));
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    private static UncheckedIOException inMemory(IOException impossible) {
        return new UncheckedIOException("a text in memory can always be read", impossible);
    }

    /** Returns the encoding in which all of a file is text, or empty when there is none, which is added to the problems. */
    private Optional<Charset> readable(byte[] bytes) {
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
        Charset as = utf16 ? FileForm.utf16(bytes) : charset;
        Decoded decoded = Decoded.of(bytes, as);
        if (decoded.broken()) {
            problem(
                    decoded.lines(),
                    utf8
                            ? "the file is not UTF-8 from this line on; save it again as CSV UTF-8"
                            : "the file is not " + charset.name() + " from this line on; say how it is written");
            return Optional.empty();
        }
        return utf8 || utf16 || !misread(bytes, decoded) ? Optional.of(as) : Optional.empty();
    }

    /** A byte is a character in these encodings whatever was meant; letters would turn into others without a word. */
    private boolean misread(byte[] bytes, Decoded decoded) {
        String name = charset.name();
        if (!decoded.ascii() && !Decoded.of(bytes, StandardCharsets.UTF_8).broken()) {
            problem(0, "the file is UTF-8, but it was to be read as " + name);
            return true;
        }
        if (charset.equals(StandardCharsets.ISO_8859_1) && decoded.controls()) {
            problem(0, "the file has characters that are none in " + name + "; it is likely windows-1252");
            return true;
        }
        return false;
    }

    /**
     * What a file holds when it is read in an encoding.
     *
     * @param broken whether there is something that is no text
     * @param lines how many lines there are up to where it breaks
     * @param ascii whether all is plain
     * @param controls whether characters are among it that steer old terminals
     */
    private record Decoded(boolean broken, int lines, boolean ascii, boolean controls) {

        static Decoded of(byte[] bytes, Charset as) {
            CharsetDecoder decoder = as.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            char[] some = new char[BUFFER];
            CharBuffer out = CharBuffer.wrap(some);
            int lines = 1;
            boolean ascii = true;
            boolean controls = false;
            CoderResult result;
            do {
                result = decoder.decode(in, out, true);
                for (int i = 0; i < out.position(); i++) {
                    char character = some[i];
                    lines += character == '\n' ? 1 : 0;
                    ascii &= character < FIRST_CONTROL;
                    controls |= character >= FIRST_CONTROL && character <= LAST_CONTROL;
                }
                out.clear();
            } while (result.isOverflow());
            return new Decoded(result.isError(), lines, ascii, controls);
        }
    }

    private void problem(int row, String words) {
        problems.add(file, row, "", words);
    }
}

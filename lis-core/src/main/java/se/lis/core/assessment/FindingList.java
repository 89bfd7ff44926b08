package se.lis.core.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import se.lis.core.form.OwnForm;

/**
 * Findings in an order, each of which may stand in it several times.
 *
 * <p>Few are held as they are. Of more than {@value #MOST_AS_OBJECTS} each some hundred are packed, which takes an eighth of the memory or
 * less, and are unpacked one such part at a time by whoever goes through the list. So go through a long one by its iterator or stream, as
 * seldom as can be, and keep what was counted instead of the findings. Immutable, of many threads.
 */
public final class FindingList extends AbstractList<Finding> {

    /** The most findings that a list holds as they are: of some 1,500 bytes each. */
    public static final int MOST_AS_OBJECTS = 50_000;

    /** How many are packed together: enough to be alike, and few enough to be unpacked without being noticed. */
    private static final int TOGETHER = 256;

    private static final FindingList NONE = new FindingList(List.of());

    private final List<Part> parts;

    /** How many findings come before each part, and at last how many there are. */
    private final int[] before;

    /** What was unpacked last, for those who go by index. */
    private volatile @Nullable Unpacked last;

    private FindingList(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.before = new int[parts.size() + 1];
        for (int part = 0; part < parts.size(); part++) {
            before[part + 1] = Math.addExact(before[part], parts.get(part).size());
        }
    }

    /** Some findings that follow each other. */
    private interface Part {

        int size();

        List<Finding> findings();

        Packed packed();
    }

    /** Findings as they are. */
    private record Plain(List<Finding> findings) implements Part {

        @Override
        public int size() {
            return findings.size();
        }

        @Override
        public Packed packed() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (SequenceWriter json = Json.WRITER.writeValues(new DeflaterOutputStream(bytes, deflater))) {
                json.writeAll(findings);
            } catch (IOException impossible) {
                throw new UncheckedIOException("a value of the model can always be written", impossible);
            } finally {
                deflater.end();
            }
            return new Packed(findings.size(), bytes.toByteArray());
        }
    }

    /** Findings as the deflated bytes of their JSON, without what is between them. */
    private static final class Packed implements Part {

        private final int size;
        private final byte[] bytes;

        Packed(int size, byte[] bytes) {
            this.size = size;
            this.bytes = bytes;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public List<Finding> findings() {
            List<Finding> findings = new ArrayList<>(size);
            try (MappingIterator<Finding> json =
                    Json.READER.readValues(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
                return json.readAll(findings);
            } catch (IOException impossible) {
                throw new UncheckedIOException("what was written can always be read", impossible);
            }
        }

        @Override
        public Packed packed() {
            return this;
        }
    }

    /** Set up when the first are packed. */
    private static final class Json {
        private static final JsonMapper MAPPER = OwnForm.mapper(new JsonFactory());
        private static final ObjectWriter WRITER = MAPPER.writer();
        private static final ObjectReader READER = MAPPER.readerFor(Finding.class);
    }

    private record Unpacked(int part, List<Finding> findings) {}

    /** Returns a list of none. */
    public static FindingList of() {
        return NONE;
    }

    /** Returns a list of findings in their order. */
    public static FindingList copyOf(Iterable<Finding> findings) {
        return findings instanceof FindingList list
                ? list
                : builder().addAll(findings).build();
    }

    /** Begins a list with none. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the findings for which something holds, in the same order. */
    public FindingList filter(Predicate<Finding> holds) {
        Builder some = builder();
        for (Part part : parts) {
            List<Finding> chosen = part.findings().stream().filter(holds).toList();
            if (chosen.size() == part.size()) {
                some.close();
                some.take(part);
            } else {
                some.addAll(chosen);
            }
        }
        return some.build();
    }

    /** Returns the same findings packed, however few they are: for parts of what will be many. */
    public FindingList packed() {
        return new FindingList(parts.stream().<Part>map(Part::packed).toList());
    }

    @Override
    public int size() {
        return before[parts.size()];
    }

    @Override
    public Finding get(int index) {
        Objects.checkIndex(index, size());
        int found = Arrays.binarySearch(before, index);
        int part = found < 0 ? -found - 2 : found;
        return findings(part).get(index - before[part]);
    }

    private List<Finding> findings(int number) {
        Part part = parts.get(number);
        if (part instanceof Plain) {
            return part.findings();
        }
        Unpacked known = last;
        if (known == null || known.part() != number) {
            known = new Unpacked(number, part.findings());
            last = known;
        }
        return known.findings();
    }

    /** Never removes any, not even when there is none to remove. */
    @Override
    public boolean removeIf(Predicate<? super Finding> filter) {
        throw new UnsupportedOperationException();
    }

    /** Goes through the findings, one part unpacked at a time. */
    @Override
    public Iterator<Finding> iterator() {
        return parts.stream().flatMap(part -> part.findings().stream()).iterator();
    }

    /** Gathers findings into a list. Of one thread. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();
        private final List<Finding> open = new ArrayList<>(TOGETHER);
        private int size;

        private Builder() {}

        /** Returns how many findings there are so far. */
        public int size() {
            return size + open.size();
        }

        /** Puts a finding last. */
        public Builder add(Finding finding) {
            open.add(Objects.requireNonNull(finding, "a finding"));
            if (open.size() == TOGETHER) {
                close();
            }
            return this;
        }

        /** Puts findings last, in their order. What is packed stays so. */
        public Builder addAll(Iterable<Finding> findings) {
            if (findings instanceof FindingList list) {
                close();
                list.parts.forEach(this::take);
            } else {
                findings.forEach(this::add);
            }
            return this;
        }

        private void close() {
            if (!open.isEmpty()) {
                take(new Plain(List.copyOf(open)));
                open.clear();
            }
        }

        private void take(Part part) {
            boolean few = size <= MOST_AS_OBJECTS;
            size = Math.addExact(size, part.size());
            if (few && size > MOST_AS_OBJECTS) {
                parts.replaceAll(Part::packed);
            }
            parts.add(size > MOST_AS_OBJECTS ? part.packed() : part);
        }

        /** Returns the list. */
        public FindingList build() {
            close();
            return new FindingList(parts);
        }
    }

    /** What Jackson adds the findings of a document to. */
    static final class Gathered extends AbstractCollection<Finding> {

        private final Builder builder = builder();

        @Override
        public boolean add(Finding finding) {
            builder.add(finding);
            return true;
        }

        @Override
        public int size() {
            return builder.size();
        }

        @Override
        public Iterator<Finding> iterator() {
            return builder.build().iterator();
        }
    }

    /** Makes a list of the findings of a document; see {@link Assessment#findings()}. */
    static final class Converter extends StdConverter<Gathered, FindingList> {

        @Override
        public FindingList convert(Gathered findings) {
            return findings.builder.build();
        }
    }
}

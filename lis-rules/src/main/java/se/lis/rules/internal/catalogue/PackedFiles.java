package se.lis.rules.internal.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.lis.core.form.KebabCaseNames;
import se.lis.rules.catalogue.CatalogueException;

/**
 * The catalogue as the build packs it: one resource, in which each file is a line with its name and a line of JSON, after a
 * first line with the digest. A file is parsed when it is asked for.
 *
 * <p>Reading a hundred and fifty YAML files takes longer than the rest of the start; {@link CataloguePacker} writes this.
 */
final class PackedFiles implements CatalogueFiles {

    /** Where the build puts it. */
    static final String RESOURCE = "/META-INF/lis/catalogue.packed";

    private static final ObjectMapper JSON = configured(JsonMapper.builder()).build();

    /** Where a file's JSON lies in the packed bytes. */
    private record Slice(int offset, int length) {}

    private final byte[] packed;
    private final String digest;
    private final Map<String, Slice> slices = new HashMap<>();

    /**
     * Opens what the build packed.
     *
     * @throws CatalogueException if it breaks off in the middle
     */
    PackedFiles(byte[] packed) {
        this.packed = packed;
        int end = endOfLine(0);
        digest = text(0, end);
        int start = end + 1;
        while (start < packed.length) {
            int name = endOfLine(start);
            int content = endOfLine(name + 1);
            slices.put(text(start, name), new Slice(name + 1, content - name - 1));
            start = content + 1;
        }
    }

    /** Returns this library's packed catalogue, or empty when the build left it out. */
    static Optional<PackedFiles> find() {
        try (InputStream in = PackedFiles.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(new PackedFiles(in.readAllBytes()));
        } catch (IOException broken) {
            throw new CatalogueException(RESOURCE + " can't be read: " + broken.getMessage(), broken);
        }
    }

    /** Returns a builder of a mapper that reads the catalogue's values, whatever it is written in. */
    static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configured(B builder) {
        return builder.addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .annotationIntrospector(new KebabCaseNames())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    @Override
    public <T> T read(String file, TypeReference<T> type) {
        Slice slice = slices.get(file);
        if (slice == null) {
            throw new CatalogueException(file + " is missing");
        }
        try {
            return JSON.readerFor(type).readValue(packed, slice.offset(), slice.length());
        } catch (IOException broken) {
            throw new CatalogueException(file + " can't be read: " + broken.getMessage(), broken);
        }
    }

    @Override
    public String digest() {
        return digest;
    }

    private int endOfLine(int start) {
        for (int i = start; i < packed.length; i++) {
            if (packed[i] == '\n') {
                return i;
            }
        }
        throw new CatalogueException(RESOURCE + " breaks off after " + packed.length + " bytes");
    }

    private String text(int start, int end) {
        return new String(packed, start, end - start, StandardCharsets.UTF_8);
    }
}

package se.lis.rules.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.lis.rules.catalogue.CatalogueException;

/** An engine reads the same from what the build packed as from what people wrote. */
class PackedCatalogueTest {

    private final CatalogueReader written = new CatalogueReader(new YamlFiles());
    private final CatalogueReader packed =
            new CatalogueReader(PackedFiles.find().orElseThrow());

    @Test
    void thePackedCatalogueIsTheWrittenOne() {
        assertThat(packed.read()).isEqualTo(written.read());
    }

    @Test
    void soAreTheWords() {
        for (String language : CatalogueReader.LANGUAGES) {
            assertThat(packed.words(language))
                    .isEqualTo(written.words(language))
                    .isNotEmpty();
        }
    }

    @Test
    void theBuildPackedWhatIsWrittenNow() throws IOException {
        assertThat(bytes()).isEqualTo(CataloguePacker.packed());
    }

    @Test
    void whatBreaksOffIsRefused() throws IOException {
        byte[] whole = bytes();
        assertThatThrownBy(() -> new PackedFiles(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("breaks off after " + (whole.length - 1) + " bytes");
    }

    @Test
    void whatIsNotThereIsNamed() {
        PackedFiles files = new PackedFiles("digest\n/a.yaml\n{\"b\":1}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(files.digest()).isEqualTo("digest");
        assertThat(files.read("/a.yaml", new TypeReference<Map<String, Integer>>() {}))
                .isEqualTo(Map.of("b", 1));
        assertThatThrownBy(() -> files.read("/b.yaml", new TypeReference<Map<String, Integer>>() {}))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("/b.yaml is missing");
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PackedCatalogueTest.class.getResourceAsStream(PackedFiles.RESOURCE))) {
            return in.readAllBytes();
        }
    }
}

package se.lis.rules.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.lis.rules.catalogue.CatalogueException;

/** The library's files, one of them with a passage replaced. */
record ChangedFiles(String file, String old, String replacement) implements CatalogueFiles {

    private static final YamlFiles FILES = new YamlFiles();

    @Override
    public <T> T read(String name, TypeReference<T> type) {
        if (!name.equals(file)) {
            return FILES.read(name, type);
        }
        try (InputStream in = Objects.requireNonNull(YamlFiles.class.getResourceAsStream(name))) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(content).contains(old);
            return YamlFiles.YAML.readValue(content.replace(old, replacement), type);
        } catch (JsonProcessingException broken) {
            throw new CatalogueException(name + " can't be read: " + broken.getMessage(), broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String digest() {
        return FILES.digest();
    }

    /** Asserts that the catalogue is refused with a passage of a file replaced, in words that hold some. */
    static void assertRefused(String file, String old, String replacement, String... told) {
        assertThatThrownBy(() -> new CatalogueReader(new ChangedFiles(file, old, replacement)).read())
                .isInstanceOf(CatalogueException.class)
                .hasMessageContainingAll(told);
    }
}

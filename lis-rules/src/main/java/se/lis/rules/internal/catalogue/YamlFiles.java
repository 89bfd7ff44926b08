package se.lis.rules.internal.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import se.lis.core.file.Sha256;
import se.lis.rules.catalogue.CatalogueException;

/** The catalogue as people write it: YAML on the class path. */
public final class YamlFiles implements CatalogueFiles {

    /** Reads YAML as {@link PackedFiles} reads JSON. */
    public static final ObjectMapper YAML =
            PackedFiles.configured(YAMLMapper.builder()).build();

    private final MessageDigest digest = Sha256.begun();

    @Override
    public <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = own(file).openStream()) {
            byte[] content = in.readAllBytes();
            digest.update(content);
            return YAML.readValue(content, type);
        } catch (IOException broken) {
            throw new CatalogueException(file + " can't be read: " + broken.getMessage(), broken);
        }
    }

    @Override
    public String digest() {
        return Sha256.of(digest);
    }

    /** A host's own rules have files of the same names, perhaps ahead on the class path; ours lie beside this class. */
    private static URL own(String file) throws IOException {
        String path = file.substring(1);
        String self = YamlFiles.class.getName().replace('.', '/') + ".class";
        ClassLoader loader = YamlFiles.class.getClassLoader();
        URL origin = loader.getResource(self);
        List<URL> found = Collections.list(loader.getResources(path));
        if (found.isEmpty()) {
            throw new CatalogueException(file + " is missing");
        }
        return found.stream()
                .filter(url -> origin != null
                        && url.toString().equals(origin.toString().replace(self, "") + path))
                .findFirst()
                .orElse(found.get(0));
    }
}

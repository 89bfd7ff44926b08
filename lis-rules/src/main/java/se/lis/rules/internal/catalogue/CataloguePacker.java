package se.lis.rules.internal.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Packs the catalogue's YAML into one resource, at the end of the build's compilation. */
public final class CataloguePacker {

    private static final JsonMapper JSON = new JsonMapper();

    /** The YAML, and which of it was asked for. */
    private static final class Recorder implements CatalogueFiles {
        final YamlFiles files = new YamlFiles();
        final SortedSet<String> names = new TreeSet<>();

        @Override
        public <T> T read(String file, TypeReference<T> type) {
            names.add(file);
            return files.read(file, type);
        }

        @Override
        public String digest() {
            return files.digest();
        }
    }

    private CataloguePacker() {}

    /**
     * Packs what lies on the class path.
     *
     * @param arguments the folder of compiled classes, and that of sources
     */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[1]);
        RuleFilesCheck.check(sources);
        deleteWhatIsGone(Path.of(arguments[0]), sources);
        Path target = Path.of(arguments[0], PackedFiles.RESOURCE.substring(1));
        Files.createDirectories(target.getParent());
        Files.write(target, packed());
    }

    /** Deletes what an earlier build copied of rules that are gone, or have another name. */
    private static void deleteWhatIsGone(Path copies, Path sources) throws IOException {
        List<Path> gone;
        try (Stream<Path> files = Files.walk(copies.resolve("rules"))) {
            gone = files.filter(Files::isRegularFile)
                    .filter(file -> Files.notExists(
                            sources.resolve(copies.relativize(file).toString())))
                    .toList();
        }
        for (Path file : gone) {
            Files.delete(file);
        }
    }

    /** Returns all that an engine reads at its start. */
    static byte[] packed() throws IOException {
        Recorder recorder = new Recorder();
        CatalogueReader reader = new CatalogueReader(recorder);
        String digest = reader.read().catalogue().digest();
        CatalogueReader.LANGUAGES.forEach(reader::words);
        StringBuilder lines = new StringBuilder(digest).append('\n');
        YamlFiles yaml = new YamlFiles();
        for (String name : recorder.names) {
            JsonNode content = yaml.read(name, new TypeReference<>() {});
            lines.append(name)
                    .append('\n')
                    .append(JSON.writeValueAsString(content))
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}

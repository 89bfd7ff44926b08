package se.lis.rules.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.file.FileProblem;
import se.lis.rules.catalogue.CatalogueException;

/**
 * The files of a folder or jar that rules are made of, read whole.
 *
 * @param place the folder or jar, for messages
 * @param contents the contents by path, with {@code /} between names
 */
public record RuleFiles(String place, SortedMap<String, byte[]> contents) {

    private static final int LARGEST = 1_000_000;
    private static final int MOST = 10_000;
    private static final List<String> FOLDERS = List.of("rules", "parameters", "legislation", "texts");

    /**
     * Returns the files of a folder or jar.
     *
     * @throws CatalogueException if it can't be read, or holds more than rules need
     */
    public static RuleFiles of(Path folderOrJar) {
        String place = folderOrJar.toString();
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try {
            if (Files.isDirectory(folderOrJar)) {
                collect(place, folderOrJar, contents);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(folderOrJar, (ClassLoader) null)) {
                    collect(place, jar.getPath("/"), contents);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof CatalogueException known) {
                throw known;
            }
            String reason =
                    unreadable instanceof IOException broken ? FileProblem.reason(broken) : unreadable.toString();
            throw new CatalogueException(place + " is no folder or jar that can be read: " + reason, unreadable);
        }
        return new RuleFiles(place, contents);
    }

    private static void collect(String place, Path root, SortedMap<String, byte[]> contents) throws IOException {
        for (String folder : FOLDERS) {
            Path start = root.resolve(folder);
            if (!Files.isDirectory(start)) {
                continue;
            }
            try (Stream<Path> found = Files.walk(start)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (!name.endsWith(".yaml") && !name.endsWith(".drl")) {
                        continue;
                    }
                    contents.put(name, content(place + "/" + name, file));
                    if (contents.size() > MOST) {
                        throw new CatalogueException(place + " holds more than " + MOST + " files of rules");
                    }
                }
            }
        }
    }

    private static byte[] content(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new CatalogueException(name + " is larger than " + LARGEST + " bytes");
            }
            return content;
        }
    }

    /** Returns the content of a file, or null when there is none. */
    public byte @Nullable [] content(String file) {
        return contents.get(file);
    }

    /** Returns the names of files that a path starts and ends with. */
    public List<String> named(String start, String end) {
        return contents.keySet().stream()
                .filter(name -> name.startsWith(start) && name.endsWith(end))
                .toList();
    }

    /** Returns the text of a file that is there. */
    public String text(String file) {
        byte[] content = contents.get(file);
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    /** Returns an error at the first line that holds a text, or at the first line of all. */
    public CatalogueException error(String file, String where, String reason) {
        List<String> lines = text(file).lines().toList();
        int line = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(where)) {
                line = i + 1;
                break;
            }
        }
        return error(file, line, reason);
    }

    /** Returns an error about a file that there must be. */
    public CatalogueException missing(String file) {
        return new CatalogueException(place + "/" + file + " is missing");
    }

    /** Returns an error at a line. */
    public CatalogueException error(String file, int line, String reason) {
        return new CatalogueException(place + "/" + file + ":" + line + ": " + reason);
    }
}

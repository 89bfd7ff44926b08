package se.lis.rules.internal.compiler;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;
import se.lis.core.LisSnapshot;
import se.lis.core.file.Sha256;
import se.lis.rules.internal.judging.RuleBase;

/**
 * Compiles the library's own rules, in the library's build: once, as long as neither the rules nor what they call has changed. What an earlier
 * build wrote is taken away first, so that no class outlives its rule.
 */
public final class LibraryRules {

    /** What rules are compiled against, besides the model, and what compiles them. */
    private static final List<String> NEEDED =
            List.of("se/lis/rules/view", "se/lis/rules/verdict", "se/lis/rules/internal/compiler");

    private final Path sources;
    private final Path target;
    private final Path kept;

    private LibraryRules(Path sources, Path target, Path kept) {
        this.sources = sources;
        this.target = target;
        this.kept = kept;
    }

    /**
     * Compiles the rules, or leaves them as they are.
     *
     * @param arguments the folder of sources, the folder of classes, and a file for what was compiled from what
     */
    public static void main(String[] arguments) throws IOException {
        // The same rules give the same classes, for the lowest Java that the library runs on. Drools asks for both here
        // alone.
        System.setProperty(ReproducibleExecutableModelGenerationOption.PROPERTY_NAME, "true");
        System.setProperty("drools.dialect.java.compiler.lnglevel", "17");
        new LibraryRules(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).compile();
    }

    private void compile() throws IOException {
        SortedMap<String, String> drl = new TreeMap<>();
        walk(sources, ".drl", (name, content) -> drl.put(name, new String(content, StandardCharsets.UTF_8)));
        String digest = digest(drl);
        List<String> before = Files.exists(kept) ? Files.readAllLines(kept) : List.of();
        List<String> written = before.isEmpty() ? before : before.subList(1, before.size());
        if (!before.isEmpty()
                && before.get(0).equals(digest)
                && written.stream().allMatch(file -> Files.exists(target.resolve(file)))) {
            return;
        }
        SortedMap<String, byte[]> files =
                new RuleCompiler("se.lis", "lis-rules", sources.toString(), RuleBase.class.getClassLoader()).files(drl);
        for (String file : written) {
            Files.deleteIfExists(target.resolve(file));
        }
        List<String> lines = new ArrayList<>(List.of(digest));
        for (String file : files.keySet()) {
            Path path = target.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, files.get(file));
            lines.add(file);
        }
        Files.write(kept, lines);
    }

    /** Returns one digest of the rules, of the classes that they are compiled against, and of what compiles them. */
    private String digest(SortedMap<String, String> drl) throws IOException {
        MessageDigest digest = Sha256.begun();
        drl.forEach((name, text) -> add(digest, name, text.getBytes(StandardCharsets.UTF_8)));
        for (String folder : NEEDED) {
            walk(target.resolve(folder), ".class", (name, content) -> add(digest, folder + '/' + name, content));
        }
        Path model = place(LisSnapshot.class);
        if (Files.isDirectory(model)) {
            walk(model, ".class", (name, content) -> add(digest, name, content));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(model)) {
                walk(jar.getPath("/"), ".class", (name, content) -> add(digest, name, content));
            }
        }
        add(digest, String.valueOf(place(KieServices.class).getFileName()), new byte[0]);
        return Sha256.of(digest);
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static void add(MessageDigest digest, String name, byte[] content) {
        digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }

    private static void walk(Path root, String ending, BiConsumer<String, byte[]> each) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            each.accept(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }
}

package se.lis.hosts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** README's snippet in programs that have nothing but what comes with lis-rules, each in a Java of its own. */
class FreshHostTest {

    private static final Path HOST = Path.of(System.getProperty("lis.host"));
    private static final Path JACKSON = Path.of(System.getProperty("lis.jackson"));
    private static final String FINDINGS = "INC-001 INC-003 INC-006";

    @TempDir
    static Path folder;

    private static Path source;

    @BeforeAll
    static void theSnippetIsThatOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../../../README.md"));
        String code = readme.substring(readme.indexOf("```java\n") + "```java\n".length());
        source = folder.resolve("host").resolve("Host.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                Files.readString(Path.of("src/test/resources/host/Host.java.template"))
                        .replace("${snippet}", code.substring(0, code.indexOf("```"))));
    }

    @Test
    void aHostCompilesWithoutAWarningAndRuns() throws Exception {
        Path classes = folder.resolve("class-path");
        String classPath = joined(jars(HOST, name -> true));
        compile(List.of("-cp", classPath), classes, source);
        assertThat(run("-cp", classes + File.pathSeparator + classPath, "host.Host"))
                .isEqualTo(FINDINGS);
    }

    @Test
    void anApplicationOfModulesRuns() throws Exception {
        Path module = folder.resolve("module-info.java");
        Files.copy(Path.of("src/test/resources/host/module-info.java.template"), module);
        Path classes = folder.resolve("modules");
        String modulePath = joined(jars(HOST, name -> true));
        compile(List.of("--module-path", modulePath), classes, module, source);
        assertThat(run("--module-path", classes + File.pathSeparator + modulePath, "--module", "host/host.Host"))
                .isEqualTo(FINDINGS);
    }

    /** Rules of the library are compiled when it is built; a host with rules of its own brings drools-engine. */
    @Test
    void nothingThatReadsOrCompilesDrlComesAlong() throws Exception {
        assertThat(jars(
                        HOST,
                        name -> name.matches("(antlr|drools-(drl-parser|ecj|engine|model-codegen)|ecj|javaparser).*")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lowest", "newest"})
    void theLowestAndTheNewestJacksonWillDo(String which) throws Exception {
        assertThat(withJackson(which)).isEqualTo(FINDINGS);
    }

    @Test
    void anOlderJacksonIsNamedAtTheStart() throws Exception {
        assertThat(withJackson("tooOld")).contains("jackson-databind is 2.15.4, but LIS needs 2.16 or a later 2.x");
    }

    /** As where a host's list of versions brings an older part of Drools. */
    @Test
    void anOlderDroolsIsNamedAtTheStart() throws Exception {
        Path classes = folder.resolve("drools-tooOld");
        compile(List.of("-cp", joined(jars(HOST, name -> true))), classes, source);
        List<Path> jars = new ArrayList<>(jars(Path.of(System.getProperty("lis.drools.tooOld")), name -> true));
        jars.addAll(jars(HOST, name -> !name.startsWith("kie-api-")));
        assertThat(run("-cp", classes + File.pathSeparator + joined(jars), "host.Host"))
                .contains("Drools (kie-api) is 10.0.0, but the rules of LIS were compiled for 10.2.0");
    }

    private static String withJackson(String which) throws Exception {
        Path classes = folder.resolve("jackson-" + which);
        compile(List.of("-cp", joined(jars(HOST, name -> true))), classes, source);
        List<Path> jars = new ArrayList<>(jars(HOST, name -> !name.startsWith("jackson-")));
        jars.addAll(jars(JACKSON.resolve(System.getProperty("lis.jackson." + which)), name -> true));
        return run("-cp", classes + File.pathSeparator + joined(jars), "host.Host");
    }

    private static List<Path> jars(Path from, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(List<String> path, Path classes, Path... sources) {
        JavaCompiler java = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        List<String> options = new ArrayList<>(path);
        // That lis-rules is an automatic module is nothing that its host can change.
        options.addAll(
                List.of("-d", classes.toString(), "--release", "17", "-Xlint:all,-requires-automatic", "-Werror"));
        boolean compiled = java.getTask(
                        told,
                        null,
                        null,
                        options,
                        null,
                        java.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                                .getJavaFileObjects(sources))
                .call();
        assertThat(compiled).as(told.toString()).isTrue();
    }

    /** Returns the last line that a program prints, or, where it fails, all that it says. */
    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "host", ".txt");
        Process host = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(host.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(out);
        return host.exitValue() == 0
                ? told.lines().reduce((before, line) -> line).orElse("")
                : told;
    }
}

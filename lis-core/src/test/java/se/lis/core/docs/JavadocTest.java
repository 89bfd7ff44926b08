package se.lis.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hosts read about the model: no page of Javadoc is empty, and builders say what each attribute is. */
class JavadocTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path GENERATED = Path.of("target/generated-sources/annotations");
    private static final Pattern UNDESCRIBED = Pattern.compile(
            "<div class=\"col-second[^>]*><code><a href=\"#([^\"]+)\"[^\n]*</div>\\s*<div class=\"col-last[^>]*>&nbsp;</div>");

    @TempDir
    Path folder;

    private Stream<Path> pages() throws IOException {
        Path builders = folder.resolve("sources");
        new BuilderDocs(SOURCES, GENERATED).write(builders);
        StringWriter told = new StringWriter();
        int code = ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(
                        new PrintWriter(told),
                        new PrintWriter(told),
                        "-quiet",
                        "-Xdoclint:all,-missing",
                        "-tag",
                        "stability:p:Stability:",
                        "-d",
                        folder.resolve("pages").toString(),
                        "--module-path",
                        libraries(),
                        "-sourcepath",
                        SOURCES + File.pathSeparator + builders,
                        "--module",
                        "se.lis.core");
        assertThat(code).as(told.toString()).isZero();
        return Files.walk(folder.resolve("pages/se.lis.core/se/lis/core"))
                .filter(page -> page.toString().endsWith(".html"))
                .filter(page ->
                        Character.isUpperCase(page.getFileName().toString().charAt(0)));
    }

    /** The jars that the test runs with, modules and others. */
    private static String libraries() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .flatMap(name -> Stream.of(System.getProperty(name, "").split(File.pathSeparator)))
                .filter(path -> path.endsWith(".jar") && !path.contains("surefire"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void noPageIsEmptyAndBuildersDescribeEachMethod() throws IOException {
        try (Stream<Path> pages = pages()) {
            assertThat(pages).hasSizeGreaterThan(200).allSatisfy(page -> {
                String content = read(page);
                assertThat(content).contains("<div class=\"block\">");
                if (page.getFileName().toString().endsWith(".Builder.html")) {
                    List<String> empty = UNDESCRIBED
                            .matcher(content)
                            .results()
                            .map(found -> found.group(1))
                            .toList();
                    assertThat(empty).isEmpty();
                    assertThat(content).contains("id=\"build()\"").doesNotContain("Initializes the");
                }
            });
        }
        assertThat(read(folder.resolve("pages/se.lis.core/se/lis/core/incident/Incident.Builder.html")))
                .as("the page of an incident")
                .contains(
                        "Sets when the organisation knew with reasonable certainty",
                        "It may be left out.",
                        "it must say something");
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

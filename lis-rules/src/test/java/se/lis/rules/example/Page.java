package se.lis.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation whose code stands in a test, letter for letter but for indentation. */
final class Page {

    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private Page() {}

    /** Checks that each piece of Java on a page is run by a test of this package. */
    static void isRunBy(String page, Class<?> test) throws IOException {
        String source = squeezed(
                Files.readString(Path.of("src/test/java/se/lis/rules/example", test.getSimpleName() + ".java")));
        Matcher code = CODE.matcher(Files.readString(Path.of("../docs", page)));
        int pieces = 0;
        while (code.find()) {
            assertThat(source).contains(squeezed(code.group(1)));
            pieces++;
        }
        assertThat(pieces).as("pieces of code in %s", page).isPositive();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}

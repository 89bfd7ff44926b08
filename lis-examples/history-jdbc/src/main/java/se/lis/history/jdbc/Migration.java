package se.lis.history.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A step from one version of the tables to the next, as a file that a host's own tool for migrations runs too. It only adds, so that an
 * older library goes on working beside a newer one; each of its statements can be run again, so that one that was cut short is simply
 * repeated; and the last of them notes the version.
 *
 * @param version the version that it makes
 * @param file the name of the file
 * @param statements what it does, with {@code ${prefix}} before each name
 */
record Migration(int version, String file, List<String> statements) {

    /** The steps to the tables that this library works with, oldest first. */
    static final List<Migration> ALL = List.of(shipped(1, "V1__assessments.sql"), shipped(2, "V2__links.sql"));

    private static Migration shipped(int version, String file) {
        try (InputStream in = Objects.requireNonNull(Migration.class.getResourceAsStream(file), file)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .reduce("", (text, line) -> text + line + "\n");
            List<String> statements = Stream.of(script.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
            return new Migration(version, file, statements);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }
}

package se.lis.history.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A step from one version of the tables to the next. It only adds, so that an older library goes on working beside a newer
 * one; and each of its statements can be run again, so that one that was cut short is simply repeated.
 *
 * @param version the version that it makes
 * @param statements what it does
 */
record Migration(int version, List<String> statements) {

    /** The steps to the tables that this library works with, oldest first. */
    static final List<Migration> ALL = List.of(shipped(1));

    private static Migration shipped(int version) {
        String name = version + ".sql";
        try (InputStream in = Objects.requireNonNull(Migration.class.getResourceAsStream(name), name)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .reduce("", (text, line) -> text + line + "\n");
            List<String> statements = Stream.of(script.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
            return new Migration(version, statements);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " can't be read", unreadable);
        }
    }
}

package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lis.core.json.LisJson;

/** The option of every command that prints a result for people or for programs. */
final class FormatOption {

    /** How a result is printed. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "table|json", description = "How to print; default: ${DEFAULT-VALUE}.")
    Format format = Format.TABLE;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /**
     * Prints a result.
     *
     * @param result what is printed as JSON
     * @param table prints it for people
     */
    void print(Object result, Consumer<PrintWriter> table) {
        PrintWriter out = Lis.out(Objects.requireNonNull(spec));
        if (format == Format.JSON) {
            out.println(new String(LisJson.standard().writeReadably(result), StandardCharsets.UTF_8));
        } else {
            table.accept(out);
        }
    }
}

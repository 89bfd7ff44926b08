package se.lis.conformance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The suite as a program; see docs/conformance.md. */
public final class Conformance {

    private static final String USAGE = """
        write FILE [REGISTERS [SEED]]   writes all scenarios and so many generated registers (10,000), with what is right
        run FILE COMMAND...             asks a program the cases of a suite and compares its answers
        engine | oracle                 answers on standard output what standard input asks, by the engine or by plain Java
        """;
    private static final int REGISTERS = 10_000;

    private Conformance() {}

    /**
     * Writes a suite, runs one, or answers one. Ends with 1 where an implementation differs, with 2 where it does not keep to the protocol or
     * the call is none.
     */
    public static void main(String[] arguments) throws IOException {
        int code = run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] arguments, PrintStream out) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("write") && arguments.length >= 2 && arguments.length <= 4) {
            write(
                    Path.of(arguments[1]),
                    arguments.length > 2 ? Integer.parseInt(arguments[2]) : REGISTERS,
                    arguments.length > 3 ? Long.parseLong(arguments[3]) : 1);
            return 0;
        }
        if (command.equals("run") && arguments.length > 2) {
            return run(Path.of(arguments[1]), Arrays.asList(arguments).subList(2, arguments.length), out);
        }
        if (command.equals("engine") || command.equals("oracle")) {
            Answering.run(
                    command.equals("engine") ? new EngineImplementation() : new OracleImplementation(),
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return 0;
        }
        out.print(USAGE);
        return 2;
    }

    private static void write(Path file, int registers, long seed) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file);
                Stream<Case> cases = Suite.of(registers, seed)) {
            for (Iterator<Case> each = cases.iterator(); each.hasNext(); ) {
                lines.write(each.next().line() + "\n");
            }
        }
    }

    private static int run(Path suite, List<String> command, PrintStream out) throws IOException {
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Stream<String> lines = Files.lines(suite);
                Writer questions = new OutputStreamWriter(program.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            Referee.Result result = Referee.compare(lines.map(Case::of), questions, answers);
            out.println(result.cases() + " cases, " + result.rules() + " rules, " + result.unsupported()
                    + " not supported, " + result.differing() + " verdicts differ");
            result.differences().forEach(out::println);
            return result.conforms() ? 0 : 1;
        } catch (ProtocolException broken) {
            out.println(broken.getMessage());
            return 2;
        } finally {
            program.destroy();
        }
    }
}

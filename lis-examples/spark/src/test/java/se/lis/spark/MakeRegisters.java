package se.lis.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.lis.benchmarks.RegisterGenerator;
import se.lis.core.json.SnapshotLines;

/**
 * Writes registers as JSON Lines: as many as asked for, of the size asked for, and the last one as large as the last argument
 * says.
 */
final class MakeRegisters {

    private MakeRegisters() {}

    public static void main(String[] arguments) throws IOException {
        int registers = Integer.parseInt(arguments[1]);
        int artefacts = Integer.parseInt(arguments[2]);
        int last = Integer.parseInt(arguments[3]);
        RegisterGenerator generator = new RegisterGenerator(7);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            for (int number = 0; number < registers; number++) {
                SnapshotLines.write(out, generator.register(number, number == registers - 1 ? last : artefacts));
            }
        }
    }
}

package se.lis.benchmarks;

import java.nio.file.Path;
import se.lis.core.file.WholeFile;
import se.lis.core.json.LisJson;

/** Writes a generated register, for programs that read files: how many artefacts, and the file. */
public final class WrittenRegister {

    private WrittenRegister() {}

    /** Writes it. */
    public static void main(String[] arguments) {
        int artefacts = Integer.parseInt(arguments[0]);
        WholeFile.write(
                Path.of(arguments[1]), LisJson.standard().write(new RegisterGenerator(1).register(1, artefacts)));
    }
}

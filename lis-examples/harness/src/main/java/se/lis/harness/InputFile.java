package se.lis.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.lis.core.file.FileProblem;

/** Files that commands are given, looked at before they are read: what is plainly none of ours is refused with what to do. */
final class InputFile {

    private InputFile() {}

    /**
     * Refuses what holds no JSON.
     *
     * @throws UncheckedIOException if the file is not there, is a folder or can't be opened
     * @throws AnswerException if it is a workbook
     */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new AnswerException(
                    file + " is a folder: name a JSON file, or make one of a folder of CSV files with lis import");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
                throw new AnswerException(file + " is a workbook or a zip file: lis import " + file
                        + " --out register.json makes a register of a workbook");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /** Returns what a file holds. */
    static byte[] content(Path file) {
        return content(file, Integer.MAX_VALUE);
    }

    /**
     * Returns what a file holds, which is no larger than such a file can be.
     *
     * @throws UncheckedIOException if it can't be read, or is larger
     */
    static byte[] content(Path file, int largest) {
        try {
            if (Files.size(file) > largest) {
                throw new IOException("it is larger than " + largest + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }
}

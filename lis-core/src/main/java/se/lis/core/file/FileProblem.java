package se.lis.core.file;

import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file can't be read or written, in words: the platform's own exceptions often name the file alone. */
public final class FileProblem {

    private FileProblem() {}

    /** Returns the reason of a problem. */
    public static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (problem instanceof AccessDeniedException) {
            return "permission is missing";
        } else if (problem instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        } else if (problem instanceof NotDirectoryException) {
            return "a file is where a folder should be";
        } else if (problem instanceof CharConversionException) {
            return "it is not UTF-8";
        } else if (problem instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is in the way";
        } else if (problem instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        if ("Is a directory".equals(problem.getMessage())) {
            // The platform has no exception of its own for it.
            return "it is a folder";
        }
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }
}

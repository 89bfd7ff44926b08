package se.lis.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** What commands are given to judge: a register, and a moment. */
final class RegisterInput {

    private static final String SAMPLE = "sample-register.json";

    private RegisterInput() {}

    /** Returns the sample. */
    static LisSnapshot sample() {
        try (InputStream sample = Objects.requireNonNull(RegisterInput.class.getResourceAsStream(SAMPLE))) {
            return LisJson.standard().readSnapshot(sample, SAMPLE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SAMPLE + " can't be read", unreadable);
        }
    }

    /**
     * Returns the register in a file, or on standard input where the file is {@code -}.
     *
     * @throws UncheckedIOException if it can't be read; the message says why, and what to do
     * @throws RegisterFormatException if it holds no register
     */
    static LisSnapshot read(Path file) {
        if (file.toString().equals("-")) {
            return LisJson.standard().readSnapshot(System.in, "standard input");
        }
        InputFile.check(file);
        try {
            return LisJson.standard().readSnapshot(file);
        } catch (RegisterFormatException wrong) {
            if (isAssessment(file)) {
                throw new AnswerException(file + " is an assessment, not a register: lis diff compares two of them, and"
                        + " lis assess makes one of a register");
            }
            throw wrong;
        }
    }

    /** Returns the assessment in a file, as {@link #read} does a register. */
    static Assessment readAssessment(Path file) {
        InputFile.check(file);
        try {
            return LisJson.standard().readAssessment(file);
        } catch (RegisterFormatException wrong) {
            if (isRegister(file)) {
                throw new AnswerException(file
                        + " is a register, not an assessment: lis assess FILE --out makes one of it; lis diff judges"
                        + " two registers when --as-of names a day");
            }
            throw wrong;
        }
    }

    private static boolean isAssessment(Path file) {
        try {
            LisJson.standard().readAssessment(file);
            return true;
        } catch (RegisterFormatException no) {
            return false;
        }
    }

    private static boolean isRegister(Path file) {
        try {
            LisJson.standard().readSnapshot(file);
            return true;
        } catch (RegisterFormatException no) {
            return false;
        }
    }

    /**
     * Returns the moment that an option names: a moment, or the end of a day; now when it is left out.
     *
     * @param option the name of the option, for messages
     * @param text what was given, or null
     * @param line the command line that it was given on
     * @throws ParameterException if the text is neither
     */
    static Instant moment(String option, @Nullable String text, ZoneId zone, CommandLine line) {
        if (text == null) {
            return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        }
        try {
            return AsOf.instantOf(text, zone);
        } catch (IllegalArgumentException wrongForm) {
            throw new ParameterException(line, option + ": " + wrongForm.getMessage(), wrongForm);
        }
    }
}

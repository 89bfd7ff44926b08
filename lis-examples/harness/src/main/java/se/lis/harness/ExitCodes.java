package se.lis.harness;

/** How commands end. Each number means the same in every command; {@code lis --help} and the README tell them. */
final class ExitCodes {

    /** The command did what it was asked for. */
    static final int DONE = 0;

    /** There are violations at or above {@code --fail-on}. */
    static final int VIOLATIONS = 1;

    /** The command was called wrongly. */
    static final int USAGE = 2;

    /** A file or an answer can't be read, a file can't be written, or there is no such rule or artefact. */
    static final int FILE = 3;

    /** A rule failed; what the others say stands. */
    static final int RULE_FAILED = 4;

    /** The program failed, which is an error in it. */
    static final int PROGRAM_FAILED = 5;

    private ExitCodes() {}
}

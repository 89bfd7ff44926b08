package se.lis.rules.internal.assessment;

/** Distinguishes what fails by the fault of one rule, view or observer from what ends everything. */
final class Failures {

    private Failures() {}

    /** Returns what a failure goes back to. */
    static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    /** Throws what is nobody's fault, such as that no memory is left; too deep a recursion is the fault of who recurs. */
    static void throwIfOfMachine(Throwable failure) {
        if (root(failure) instanceof VirtualMachineError machine && !(machine instanceof StackOverflowError)) {
            throw machine;
        }
    }
}

package se.lis.spark;

/** Input that the job can't begin with. The message names the path, what is wrong and what is allowed. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}

package se.lis.harness;

/** An answer is not one that its question takes. The message names question, answer and what is allowed. */
final class AnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerException(String message) {
        super(message);
    }
}

package se.lis.rules.request;

/** An assessment that was stopped before it was done. Nothing of it is kept: a part would pass for the whole. */
public abstract sealed class AssessmentStoppedException extends RuntimeException
        permits AssessmentExpiredException, AssessmentCancelledException {

    private static final long serialVersionUID = 1L;

    AssessmentStoppedException(String message) {
        super(message);
    }
}

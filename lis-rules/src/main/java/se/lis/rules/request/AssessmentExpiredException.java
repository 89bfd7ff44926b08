package se.lis.rules.request;

import java.time.Duration;

/** An assessment that was not done within its budget of time. */
public final class AssessmentExpiredException extends AssessmentStoppedException {

    private static final long serialVersionUID = 1L;

    /** Says what the budget was. */
    public AssessmentExpiredException(Duration budget) {
        super("the assessment was not done within " + budget + "; nothing of it is kept. Give it more time, or a"
                + " smaller register");
    }
}

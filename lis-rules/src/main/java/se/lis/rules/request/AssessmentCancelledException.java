package se.lis.rules.request;

/** An assessment that its host cancelled, by the request or by interrupting its thread, which stays interrupted. */
public final class AssessmentCancelledException extends AssessmentStoppedException {

    private static final long serialVersionUID = 1L;

    /**
     * Says who cancelled it.
     *
     * @param by what cancelled it, for the message
     */
    public AssessmentCancelledException(String by) {
        super("the assessment was cancelled by " + by + "; nothing of it is kept");
    }
}

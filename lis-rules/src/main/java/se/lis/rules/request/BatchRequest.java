package se.lis.rules.request;

/**
 * What is asked of the assessment of many registers.
 *
 * @param each what is asked of each assessment
 * @param threads how many assessments run at once; with one, the thread that takes the results does the work
 * @param ordered whether results come in the order of the registers; if not, whichever is done first comes first
 */
public record BatchRequest(AssessmentRequest each, int threads, boolean ordered) {

    /** Checks that somebody works. */
    public BatchRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", but one at least must work");
        }
    }

    /** Returns a request for results in the order of the registers. */
    public static BatchRequest on(int threads, AssessmentRequest each) {
        return new BatchRequest(each, threads, true);
    }

    /** Returns the request for results as they come. */
    public BatchRequest unordered() {
        return new BatchRequest(each, threads, false);
    }
}

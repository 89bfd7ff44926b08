package se.lis.rules.internal.assessment;

import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.finding.Statement;
import se.lis.rules.internal.judging.Result;
import se.lis.rules.internal.judging.ViewBatch;

/** Takes the results of views that were judged together, rule by rule. */
public interface ResultListener {

    /** Takes a finding on the artefact at a seat; see {@link ViewBatch}. */
    void finding(int seat, Statement finding);

    /**
     * Takes what a rule came to for the artefact at a seat, which may have a result and also be {@link Result#NOT_IN_FORCE} in
     * part.
     */
    void result(RuleDescriptor rule, int seat, Result result);

    /** Takes that a rule failed, and why. */
    void failed(RuleDescriptor rule, String reason);
}

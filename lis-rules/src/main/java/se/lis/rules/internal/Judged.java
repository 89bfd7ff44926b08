package se.lis.rules.internal;

import se.lis.core.assessment.Finding;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Subjects;

/** Takes what became of subjects that were judged together, rule by rule. */
interface Judged {

    /** Takes a finding on the artefact at a seat; see {@link Subjects}. */
    void finding(int seat, Finding finding);

    /**
     * Takes what a rule came to for the artefact at a seat, which may have a result and also be {@link Result#NOT_IN_FORCE} in
     * part.
     */
    void result(RuleDescriptor rule, int seat, Result result);

    /** Takes that a rule failed, and why. */
    void failed(RuleDescriptor rule, String reason);
}

package se.lis.rules.internal;

import java.util.Optional;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Finding;
import se.lis.core.id.UnitId;
import se.lis.rules.RuleDescriptor;

/** Takes what became of subjects, rule by rule. */
interface Judged {

    /** Takes a finding on an artefact. */
    void finding(ArtefactId id, Finding finding);

    /**
     * Takes what a rule came to for an artefact; an artefact may have a result and also be {@link Result#NOT_IN_FORCE} in part.
     *
     * @param unit the unit that carries it, or empty for none
     */
    void result(RuleDescriptor rule, ArtefactId id, Optional<UnitId> unit, Result result);

    /** Takes that a rule failed, and why. */
    void failed(RuleDescriptor rule, String reason);
}

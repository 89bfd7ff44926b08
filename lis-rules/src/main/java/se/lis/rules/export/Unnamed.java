package se.lis.rules.export;

import se.lis.core.assessment.Assessment;
import se.lis.rules.catalogue.RuleCatalogue;

/** What leaves for other tools: which artefacts are flagged as security-sensitive is not for them, and how many there are is. */
final class Unnamed {

    private Unnamed() {}

    /** Returns an assessment without the findings that name what is flagged; its outcomes count them. */
    static Assessment of(Assessment assessment) {
        String naming = RuleCatalogue.OMISSIONS.securityProtection();
        return assessment.withFindings(
                assessment.findings().filter(finding -> !finding.rule().equals(naming)));
    }
}

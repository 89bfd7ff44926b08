package se.lis.core.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.SubjectRef;

/** What one assessment says, and what it says nothing of. */
final class Evaluation {

    final Map<String, Finding> findings = new HashMap<>();
    final Map<String, Outcome> outcomes = new HashMap<>();
    private final OmissionRules omissions;
    private final Set<SubjectRef> contradicted;
    private final Set<SubjectRef> securityProtected;
    private final boolean leavesOutUnnamed;

    Evaluation(Assessment assessment, OmissionRules omissions) {
        this.omissions = omissions;
        assessment.findings().forEach(finding -> findings.put(finding.id(), finding));
        assessment.outcomes().forEach(outcome -> outcomes.put(outcome.rule(), outcome));
        contradicted = subjects(assessment, omissions.contradictions());
        securityProtected = subjects(assessment, omissions.securityProtection());
        leavesOutUnnamed = !assessment.complete() && !ran(omissions.contradictions());
    }

    private static Set<SubjectRef> subjects(Assessment assessment, String rule) {
        Set<SubjectRef> subjects = new TreeSet<>(SubjectRef.ORDER);
        for (Finding finding : assessment.findings()) {
            if (finding.rule().equals(rule)) {
                subjects.add(finding.subject());
            }
        }
        return subjects;
    }

    private boolean ran(String rule) {
        Outcome outcome = outcomes.get(rule);
        return outcome != null && outcome.status() != OutcomeStatus.ERROR;
    }

    /** Returns why nothing is said of a finding that is not here, or empty when it was looked for and is not. */
    Optional<NotEvaluated> silence(Finding finding) {
        Outcome outcome = outcomes.get(finding.rule());
        if (outcome == null) {
            return Optional.of(NotEvaluated.NOT_IN_CATALOGUE);
        }
        if (!ran(finding.rule())) {
            return Optional.of(NotEvaluated.RULE_FAILED);
        }
        if (outcome.leftOut() > 0) {
            return Optional.of(NotEvaluated.LIST_NOT_KEPT);
        }
        if (finding.rule().equals(omissions.contradictions())
                || finding.rule().equals(omissions.securityProtection())) {
            return Optional.empty();
        }
        if (securityProtected.contains(finding.subject())) {
            return Optional.of(NotEvaluated.SECURITY_PROTECTED);
        }
        if (contradicted.contains(finding.subject())) {
            return Optional.of(NotEvaluated.CONTRADICTED_SUBJECT);
        }
        return leavesOutUnnamed ? Optional.of(NotEvaluated.INCOMPLETE_ASSESSMENT) : Optional.empty();
    }
}

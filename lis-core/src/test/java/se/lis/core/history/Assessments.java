package se.lis.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.OrganisationRef;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WaiverRef;
import se.lis.core.assessment.proof.Proof;

/** Invented assessments for tests that need no engine. */
public final class Assessments {

    /** The organisation that they are of. */
    public static final String ORGANISATION = "city";

    private Assessments() {}

    /** Returns an assessment without rules and findings. */
    public static Assessment empty(Instant asOf) {
        return Assessment.builder()
                .schemaVersion(Assessment.SCHEMA_VERSION)
                .organisation(OrganisationRef.builder()
                        .id(ORGANISATION)
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .asOf(asOf)
                .libraryVersion("test")
                .addCatalogues(CatalogueRef.builder()
                        .id("lis")
                        .version("1.0")
                        .digest("0")
                        .build())
                .catalogueVersion("1.0")
                .policyDigest("0")
                .snapshotDigest("0")
                .complete(true)
                .build();
    }

    /** Returns an assessment in which rules found things; each finding's rule has an outcome. */
    public static Assessment with(Instant asOf, List<Outcome> outcomes, List<Finding> findings) {
        return empty(asOf)
                .withOutcomes(outcomes.stream()
                        .sorted(Comparator.comparing(Outcome::rule))
                        .toList())
                .withFindings(findings);
    }

    /** Returns the outcome of a rule that judged ten subjects, of which some break it. */
    public static Outcome outcome(String rule, String version, OutcomeStatus status, int violated) {
        int examined = status == OutcomeStatus.ASSESSED ? 10 : 0;
        return Outcome.builder()
                .rule(rule)
                .version(version)
                .area("area-" + rule.charAt(0))
                .status(status)
                .examined(examined)
                .satisfied(examined == 0 ? 0 : examined - violated)
                .violated(examined == 0 ? 0 : violated)
                .undetermined(0)
                .upcoming(0)
                .waived(0)
                .notYetDue(0)
                .build();
    }

    /** Returns a finding of a rule on a process. */
    public static Finding finding(String rule, String version, String process, FindingKind kind, Severity severity) {
        return Finding.builder()
                .id(rule + "-" + process)
                .rule(rule)
                .ruleVersion(version)
                .area("area-" + rule.charAt(0))
                .kind(kind)
                .severity(severity)
                .raisedBecause(Set.of())
                .force(Force.POLICY)
                .subject(SubjectRef.builder().type("process").id(process).build())
                .proof(Proof.builder().build())
                .messageKey(rule + ".violation")
                .build();
    }

    /** Returns a violation of a rule in version 1.0. */
    public static Finding violation(String rule, String process) {
        return finding(rule, "1.0", process, FindingKind.VIOLATION, Severity.MEDIUM);
    }

    /** Returns the finding under a waiver. */
    public static Finding waived(Finding finding) {
        return finding.withWaiver(
                WaiverRef.builder().id("w").expiresOn(LocalDate.of(2030, 1, 1)).build());
    }

    /** Returns an assessment with so many findings that writing it takes a while; each number gives another. */
    public static Assessment large(long number) {
        List<Finding> findings = new ArrayList<>();
        IntStream.range(0, 2000).forEach(each -> findings.add(violation("A-001", "p" + number + "-" + each)));
        return with(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                List.of(outcome("A-001", "1.0", OutcomeStatus.ASSESSED, 10)),
                findings);
    }
}

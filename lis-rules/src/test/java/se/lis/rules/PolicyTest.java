package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.PolicyValue;
import se.lis.core.json.LisJson;
import se.lis.rules.policy.Policy;
import se.lis.rules.policy.PolicyException;
import se.lis.rules.request.AssessmentRequest;

/** A city's policy: what it may decide, how a broken one is refused, and what findings say of it. */
class PolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static Policy policy(String parameters) {
        return Policy.read(
                ("id: exempel\nparameters:\n" + parameters.indent(2)).getBytes(StandardCharsets.UTF_8), "policy.yaml");
    }

    private static Policy one(String parameter, String value) {
        return policy("%s:\n  - {from: 2018-05-25, value: \"%s\", provision: KF 12}".formatted(parameter, value));
    }

    private static ComplianceEngine engine(Policy policy) {
        return ComplianceEngine.builder().policy(policy).build();
    }

    private static PolicyException refused(Policy policy) {
        return catchThrowableOfType(PolicyException.class, () -> engine(policy));
    }

    private static LisSnapshot register(String lists) {
        String json =
                "{\"takenAt\":\"2026-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + lists + "}";
        return LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
    }

    /** A breach known on 1 March 2024 at 10:00, notified some hours later. */
    private static LisSnapshot late(int hours) {
        Instant notified = Instant.parse("2024-03-01T10:00:00Z").plusSeconds(hours * 3600L);
        return register("\"incidents\":[{\"id\":\"i\",\"awareAt\":\"2024-03-01T10:00:00Z\",\"personalDataBreach\":"
                + "{\"risk\":\"risk\",\"notifiedAt\":\"" + notified + "\"}}]");
    }

    private static Finding lateBy(int hours, ComplianceEngine engine) {
        Assessment assessment = engine.assess(
                late(hours),
                AssessmentRequest.at(Instant.parse("2024-06-01T10:00:00Z")).in(Locale.ENGLISH));
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals("INC-001"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void betweenTheCitysLimitAndTheLegalOneItIsPolicyBeyondItLaw() {
        ComplianceEngine city = engine(one("incident.breachNotification", "PT48H"));
        LegalBasis decision = LegalBasis.builder()
                .source("city")
                .provision("KF 12")
                .force(Force.POLICY)
                .build();
        assertThat(lateBy(48, city)).isNull();
        Finding between = lateBy(60, city);
        assertThat(between.force()).isEqualTo(Force.POLICY);
        assertThat(between.legalBasis()).contains(decision);
        assertThat(between.dueAt()).contains(Instant.parse("2024-03-03T10:00:00Z"));
        assertThat(lateBy(72, city).force()).isEqualTo(Force.POLICY);
        Finding beyond = lateBy(73, city);
        assertThat(beyond.force()).isEqualTo(Force.LAW);
        assertThat(beyond.legalBasis()).doesNotContain(decision);
        assertThat(beyond.dueAt()).contains(Instant.parse("2024-03-04T10:00:00Z"));
        assertThat(beyond).isEqualTo(lateBy(73, ComplianceEngine.standard()));
        assertThat(between.id()).isEqualTo(beyond.id());
        assertThat(lateBy(72, ComplianceEngine.standard())).isNull();
    }

    @Test
    void whatTheCityTightenedChecksOut() {
        ComplianceEngine city = engine(one("incident.breachNotification", "PT48H"));
        for (int hours : new int[] {48, 60, 72, 73}) {
            LisSnapshot register = late(hours);
            Assessment assessment = city.assess(register, DAY);
            assertThat(city.proofChecker().check(register, assessment)).isEmpty();
            assessment.findings().stream()
                    .filter(finding -> finding.rule().equals("INC-001"))
                    .forEach(finding -> assertThat(
                                    city.proofChecker().check(finding.withForce(Force.PRACTICE), register, assessment))
                            .isNotEmpty());
        }
    }

    @Test
    void aReminderOfTheCitysLimitIsPolicyToo() {
        LisSnapshot open = register("\"incidents\":[{\"id\":\"i\",\"awareAt\":\"2024-03-01T10:00:00Z\","
                + "\"personalDataBreach\":{\"risk\":\"risk\"}}]");
        Finding finding = engine(one("incident.breachNotification", "PT48H"))
                .assess(open, Instant.parse("2024-03-03T09:00:00Z"))
                .findings()
                .stream()
                .filter(each -> each.rule().equals("INC-002"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.kind()).isEqualTo(FindingKind.UPCOMING);
        assertThat(finding.force()).isEqualTo(Force.POLICY);
        assertThat(finding.dueAt()).contains(Instant.parse("2024-03-03T10:00:00Z"));
    }

    @Test
    void whatTheCityDecidesWhereNoLawStandsMayGoBothWays() {
        LisSnapshot register = register("\"processes\":[{\"id\":\"p\"}],\"classifications\":[{\"id\":\"c\","
                + "\"process\":\"p\",\"classifiedOn\":\"2025-01-15\",\"approvedOn\":\"2025-01-20\"}]");
        assertThat(rules(ComplianceEngine.standard(), register)).contains("CLS-005");
        assertThat(rules(engine(one("classification.renewal", "P24M")), register))
                .doesNotContain("CLS-005");
        assertThat(rules(engine(one("classification.renewal", "P6M")), register))
                .contains("CLS-005");
    }

    private static java.util.List<String> rules(ComplianceEngine engine, LisSnapshot register) {
        return engine.assess(register, DAY).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .map(Finding::rule)
                .toList();
    }

    @Test
    void theAssessmentTellsThePolicyAndItsValues() {
        Policy policy = policy("""
            classification.renewal:
              - {from: 2026-01-01, value: P6M, provision: KF 12}
            planning.operationalGoal:
              - {from: 2025-01-01, until: 2026-01-01, value: "4.1", provision: KF 13}
            """);
        LisSnapshot register = register("\"processes\":[]");
        Assessment assessment = engine(policy).assess(register, DAY);
        assertThat(assessment.policy().orElseThrow().id()).isEqualTo("exempel");
        assertThat(assessment.policy().orElseThrow().digest()).isEqualTo(policy.digest());
        assertThat(assessment.policy().orElseThrow().values())
                .extracting(
                        PolicyValue::id,
                        value -> value.from().toString(),
                        value -> value.value().toString(),
                        PolicyValue::force,
                        PolicyValue::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "classification.renewal", "2026-01-01", "P6M", Force.POLICY, "city KF 12"),
                        org.assertj.core.groups.Tuple.tuple(
                                "planning.operationalGoal", "2025-01-01", "4.1", Force.POLICY, "city KF 13"));
        assertThat(assessment.policyDigest())
                .isNotEqualTo(ComplianceEngine.standard().assess(register, DAY).policyDigest());
        assertThat(LisJson.standard().write(assessment))
                .isEqualTo(LisJson.standard().write(engine(policy).assess(register, DAY)));
        assertThat(LisJson.standard().read(LisJson.standard().write(assessment), Assessment.class, "assessment"))
                .isEqualTo(assessment);
        assertThat(engine(policy)
                        .parameter("planning.operationalGoal")
                        .on(LocalDate.of(2026, 1, 1))
                        .value())
                .isEqualTo("3.5");
    }

    @Test
    void commentsAndOrderDoNotCountInTheDigest() {
        Policy one = policy("""
            risk.review:
              - {from: 2026-01-01, value: P6M, provision: KF 12}
            access.review:
              - {from: 2026-01-01, value: P6M, provision: KF 12}
            """);
        Policy other = policy("""
            # the same
            access.review: [{value: P6M, from: 2026-01-01, provision: KF 12}]
            risk.review: [{value: P6M, from: 2026-01-01, provision: KF 12}]
            """);
        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(one.digest()).isNotEqualTo(one("risk.review", "P6M").digest());
    }

    /** What stands by law, regulation or standard is tightened or left alone, and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "incident.breachNotification, PT72H, true",
        "incident.breachNotification, PT71H59M, true",
        "incident.breachNotification, PT72H1S, false",
        "incident.earlyWarning, PT6H, true",
        "incident.earlyWarning, PT24H, false",
        "privacy.requestAnswer, P1M, true",
        "privacy.requestAnswer, P28D, true",
        "privacy.requestAnswer, P29D, false",
        "privacy.requestAnswer, P2M, false",
        "governance.registrationChange, P14D, true",
        "governance.registrationChange, P2W, true",
        "governance.registrationChange, P15D, false",
        "continuity.mandateStart, 2014-10-15, false",
        "incident.openIncident, P1000D, true",
        "planning.workingMethods, 'incident-management, local-instruction', true",
        "risk.acceptingRoles, 'head-of-administration, resource-owner', true"
    })
    void tightenedButNeverLoosened(String parameter, String value, boolean allowed) {
        PolicyException refusal = refused(one(parameter, value));
        if (allowed) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem)
                            .startsWith("policy.yaml:4: parameters." + parameter)
                            .contains("'" + value + "'")
                            .containsAnyOf("by law (", "by regulation ("));
        }
    }

    @Test
    void aLaterLawIsNotLoosenedByAnEarlierDecision() {
        assertThat(refused(policy("incident.finalReport: [{from: 2019-03-01, value: P4W, provision: KF 12}]")))
                .isNull();
        assertThat(refused(policy("incident.finalReport: [{from: 2019-03-01, value: P1M, provision: KF 12}]")))
                .hasMessageContaining("which loosens it: on 2019-03-01 it is P4W by regulation (nis1-reporting");
        assertThat(refused(policy("incident.finalReport: [{from: 2026-01-15, value: P1M, provision: KF 12}]")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "risk.reviev: [{from: 2026-01-01, value: P6M, provision: KF}] | policy.yaml:3: parameters.risk.reviev:"
                        + " there is no such parameter; did you mean 'risk.review'?",
                "risk.review: [{from: 2026-01-01, value: 6, provision: KF}] | value is '6', but it must be a period"
                        + " such as P30D, P4W or P12M",
                "risk.review: [{from: 2026-01-01, value: P-6M, provision: KF}] | value is 'P-6M', but it must be a"
                        + " period",
                "risk.highScore: [{from: 2026-01-01, value: -1, provision: KF}] | value is '-1', but it must be a"
                        + " whole number, zero or more",
                "risk.acceptingRoles: [{from: 2026-01-01, value: boss, provision: KF}] | value is 'boss', but it must"
                        + " be one or more of",
                "incident.openIncident: [{from: 2026-01-01, value: P1, provision: KF}] | value is 'P1', but it must be"
                        + " a",
                "risk.review: [{from: 1999-01-01, value: P6M, provision: KF}] | from is 1999-01-01, outside the days",
                "risk.review: [{from: 2026-01-01, until: 2999-01-01, value: P6M, provision: KF}] | until is"
                        + " 2999-01-01, outside the days"
            })
    void whatAnEngineCanNotFollowIsRefused(String parameters, String message) {
        assertThat(refused(policy(parameters))).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: x | policy.yaml:1: parameters and rules are missing",
                "parameters: {} | id is missing; write a text",
                "[] | a policy has the fields [id, parameters, rules]",
                "`` | a policy has the fields [id, parameters, rules]",
                "id: [ | this is not YAML",
                "{id: x, parameters: {}, more: 1} | there is no field 'more'; the fields are [id, parameters, rules]",
                "{id: x, parameters: {}, id: y} | this is not YAML: Duplicate field 'id'",
                "{id: &a x, parameters: *a} | anchors and aliases are not allowed",
                "{id: x, parameters: &a {}} | anchors and aliases are not allowed",
                "{id: !!java.net.URL x, parameters: {}} | tags such as",
                "{id: x, parameters: {risk.review: P6M}} | parameters.risk.review must be a list of decisions",
                "{id: x, parameters: {risk.review: []}} | parameters.risk.review must be a list of decisions",
                "{id: x, parameters: {risk.review: [P6M]}} | each decision has the fields [from, provision, until, value]",
                "{id: x, parameters: {risk.review: [{from: 2026-01-01, value: P6M}]}} | provision is missing; write a text",
                "{id: x, parameters: {risk.review: [{from: 2026-01-01, provision: KF}]}} | value is missing",
                "{id: x, parameters: {risk.review: [{value: P6M, provision: KF}]}} | from is missing; write a day such as 2026-01-01",
                "{id: x, parameters: {risk.review: [{from: 2026-02-30, value: P6M, provision: KF}]}} | from is '2026-02-30', but it must be a day",
                "{id: x, parameters: {risk.review: [{from: 2026-01-01, value: P6M, provision: KF, force: law}]}} | there is no field 'force'",
                "{id: x, rules: [CLS-007]} | rules must hold decisions by id, each a list with [from, provision, until]",
                "{id: x, rules: {CLS-007: yes}} | rules.CLS-007 must be a list of decisions",
                "{id: x, rules: {CLS-007: [{from: 2026-01-01, value: P6M, provision: KF}]}} | there is no field 'value'",
                "{id: x, rules: {CLS-007: [{from: 2026-01-01}]}} | provision is missing; write a text",
                "{id: x, rules: {CLS-007: [{from: 2026-01-01, provision: KF 1}, {from: 2026-01-01, provision: KF 2}]}} | 2026-01-01 has two values",
                "{id: x, parameters: {risk.review: [{from: 2026-01-01, until: 2026-01-01, value: P6M, provision: KF}]}} | until is 2026-01-01, but it must be after from",
                "{id: x, parameters: {risk.review: [{from: 2026-01-01, value: P6M, provision: KF}, {from: 2026-01-01, value: P7M, provision: KF}]}} | 2026-01-01 has two values",
                "{id: x, parameters: {risk.review: [{from: 2026-01-01, until: 2027-01-01, value: P6M, provision: KF}, {from: 2026-06-01, value: P7M, provision: KF}]}} | the value from 2026-06-01 overlaps the one on line 1"
            })
    void whatIsNoPolicyIsRefusedWithItsLine(String content, String message) {
        assertThat(catchThrowableOfType(
                        PolicyException.class,
                        () -> Policy.read(content.getBytes(StandardCharsets.UTF_8), "policy.yaml")))
                .hasMessageContaining(message)
                .hasMessageStartingWith("policy.yaml:1: ");
    }

    @Test
    void allProblemsAreToldAtOnceEachOnItsLine() {
        Policy policy = policy("""
            risk.reviev:
              - {from: 2026-01-01, value: P6M, provision: KF}
            risk.review:
              - {from: 2026-01-01, value: six, provision: KF}
            """);
        assertThat(refused(policy).problems()).hasSize(2).satisfies(problems -> {
            assertThat(problems.get(0)).startsWith("policy.yaml:4: ");
            assertThat(problems.get(1)).startsWith("policy.yaml:6: ");
        });
    }

    private static Policy adopting(String rules) {
        return Policy.read(("id: exempel\nrules:\n" + rules.indent(2)).getBytes(StandardCharsets.UTF_8), "policy.yaml");
    }

    /** Who approves a classification is a proposal of the library, until a city decides it. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, PRACTICE, lis godkännande av klassning",
        "2026-02-01, POLICY, city KF 12",
        "2026-02-28, POLICY, city KF 12",
        "2026-03-01, PRACTICE, lis godkännande av klassning"
    })
    void aProposalIsTheCitysOnTheDaysThatItDecided(LocalDate day, Force force, String basis) {
        ComplianceEngine city = engine(adopting("CLS-007: [{from: 2026-02-01, until: 2026-03-01, provision: KF 12}]"));
        LisSnapshot register = register("\"classifications\":[{\"id\":\"c\",\"process\":\"p\",\"classifiedOn\":"
                + "\"2025-12-01\",\"approvedOn\":\"2025-12-01\",\"approvedByRole\":\"unit-manager\"}],"
                + "\"processes\":[{\"id\":\"p\"}]");
        Assessment assessment = city.assess(register, day);
        Finding finding = found("CLS-007", assessment);
        assertThat(finding.force()).isEqualTo(force);
        assertThat(finding.legalBasis())
                .extracting(provision -> provision.source() + " " + provision.provision())
                .containsExactly(basis);
        assertThat(city.proofChecker().check(register, assessment)).isEmpty();
    }

    private static Finding found(String rule, Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Seven days is a proposal; the days that a city sets are its own, and the other proposal of the rule is as it was. */
    @Test
    void aFigureThatTheCityDecidesMakesItsProposalTheCitys() {
        LisSnapshot register = register("\"incidents\":[{\"id\":\"i\",\"awareAt\":\"2026-05-20T10:00:00Z\","
                + "\"personalDataBreach\":{\"risk\":\"high-risk\"}}]");
        assertThat(found("INC-008", ComplianceEngine.standard().assess(register, DAY)))
                .extracting(Finding::force)
                .isEqualTo(Force.PRACTICE);
        ComplianceEngine city = engine(one("incident.subjectsInformed", "P5D"));
        Finding decided = found("INC-008", city.assess(register, DAY));
        assertThat(decided.force()).isEqualTo(Force.POLICY);
        assertThat(decided.dueBy()).contains(LocalDate.of(2026, 5, 25));
        assertThat(decided.legalBasis())
                .containsExactly(LegalBasis.builder()
                        .source("city")
                        .provision("KF 12")
                        .force(Force.POLICY)
                        .build());
        assertThat(found("INC-008", city.assess(register, LocalDate.of(2026, 7, 1)))
                        .force())
                .isEqualTo(Force.PRACTICE);
    }

    @Test
    void whatIsNoProposalCanNotBeMadeTheCitys() {
        assertThat(refused(adopting("CLS-07: [{from: 2026-01-01, provision: KF}]")))
                .hasMessageContaining("policy.yaml:3: rules.CLS-07: there is no such rule; did you mean 'CLS-007'?");
        assertThat(refused(adopting("INC-002: [{from: 2026-01-01, provision: KF}]")))
                .hasMessageContaining("rules.INC-002: it stands on law, regulation, standard or agreement");
        assertThat(refused(adopting("CLS-007: [{from: 1999-01-01, provision: KF}]")))
                .hasMessageContaining("rules.CLS-007: from is 1999-01-01, outside the days");
        assertThat(adopting("CLS-007: [{from: 2026-01-01, provision: KF 1}]").digest())
                .isNotEqualTo(adopting("CLS-007: [{from: 2026-01-01, provision: KF 2}]")
                        .digest());
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefused() {
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.read(new byte[1_000_001], "policy.yaml")))
                .hasMessageContaining("larger than 1000000 bytes");
        String deep = "[".repeat(30) + "]".repeat(30);
        assertThat(catchThrowableOfType(
                        PolicyException.class,
                        () -> Policy.read(("id: " + deep).getBytes(StandardCharsets.UTF_8), "policy.yaml")))
                .hasMessageContaining("nested deeper than 20 levels");
    }

    @Test
    void anotherEncodingIsNamedWithItsLine() {
        byte[] ansi =
                "id: x\nparameters:\n  a:\n    - {provision: Områdesplan}\n".getBytes(StandardCharsets.ISO_8859_1);
        PolicyException refused = catchThrowableOfType(PolicyException.class, () -> Policy.read(ansi, "policy.yaml"));
        assertThat(refused).hasMessage("policy.yaml:4: this is not UTF-8: save the file as UTF-8");
    }

    @Test
    void aParserSpeaksOfTheFileAndNotOfItself() {
        for (String text :
                List.of("? {a: b}\n: c", "id: [", "id: \"\\q\"", "a: b: c", "\t- x", "id: !!java.net.URL [x]", "@x")) {
            PolicyException refused = catchThrowableOfType(
                    PolicyException.class, () -> Policy.read(text.getBytes(StandardCharsets.UTF_8), "policy.yaml"));
            assertThat(refused.getMessage())
                    .as(text)
                    .doesNotContain("snakeyaml", "jackson", "Exception", "Event(")
                    .hasLineCount(1);
        }
    }

    @Test
    void ofManyProblemsSomeAreToldAndHowManyMore() {
        StringBuilder flood = new StringBuilder("id: x\nparameters:\n");
        for (int i = 0; i < 3000; i++) {
            flood.append("  p").append(i).append(": [{from: 2026-01-01, value: P1M, provision: KF}]\n");
        }
        byte[] policy = flood.toString().getBytes(StandardCharsets.UTF_8);
        PolicyException refused =
                catchThrowableOfType(PolicyException.class, () -> engine(Policy.read(policy, "policy.yaml")));
        assertThat(refused.problems()).hasSize(3000);
        assertThat(refused.getMessage()).hasLineCount(21).endsWith("and 2980 more");
        assertThat(refused.getMessage().length()).isLessThan(25_000);
    }
}

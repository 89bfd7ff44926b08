package se.lis.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewDecision;
import se.lis.core.id.ClassificationPlanId;
import se.lis.core.id.DpoReportId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ManagementReviewId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.planning.ClassificationFocus;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.DpoReportRisk;
import se.lis.core.planning.DpoRiskSeverity;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

class ManagementReviewReportTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Pattern KEY_FORM = Pattern.compile("\\{(\\w+)(?:\\|\\w+)?}");

    @Test
    void aRegisterWithNothingIsSaidToMissEverything() {
        ManagementReviewReport report = review(empty());

        assertThat(report.sections()).hasSize(ReviewTopic.values().length);
        assertThat(report.inputs()).hasSize(10).noneMatch(InputCoverage::covered);
        for (ReviewTopic topic : List.of(
                ReviewTopic.EARLIER_DECISIONS,
                ReviewTopic.TRAINING,
                ReviewTopic.DPO_RISKS,
                ReviewTopic.DEVIATIONS,
                ReviewTopic.CLASSIFICATION,
                ReviewTopic.REGISTER,
                ReviewTopic.ACCESS,
                ReviewTopic.CONTINUITY,
                ReviewTopic.PROCUREMENT,
                ReviewTopic.RISKS)) {
            assertThat(section(report, topic).get(0).missing()).as(topic.key()).isTrue();
        }
        assertThat(report.plan())
                .extracting(ReviewPlanYear::year)
                .as("a review late in 2026 serves the years after it")
                .containsExactly(2027, 2028, 2029);
        assertThat(report.plan()).allMatch(year -> year.capacity().isEmpty());
    }

    @Test
    void theRegisterOfProcessingIsToBeMadeNowAndReviewedEachYear() {
        assertThat(review(empty()).plan())
                .extracting(year -> year.statements().stream()
                        .anyMatch(statement -> statement.key().equals("plan.register")))
                .containsExactly(true, false, false);
    }

    /** Of a requirement of which nothing could be decided it can't be said that it is not met. */
    @Test
    void whatCouldNotBeDecidedIsNotAmongTheRequirementsThatWereAssessed() {
        LisSnapshot register = empty();
        Assessment now = ENGINE.assess(register, DAY);
        Set<String> undecided = now.outcomes().stream()
                .filter(outcome -> outcome.examined() > 0 && outcome.violated() + outcome.waived() == 0)
                .filter(outcome -> outcome.undetermined() > 0)
                .map(Outcome::rule)
                .collect(Collectors.toSet());
        assertThat(undecided).isNotEmpty();

        assertThat(review(register).sections().stream()
                        .flatMap(section -> section.statements().stream())
                        .filter(statement -> statement.key().contains(".kept"))
                        .flatMap(statement -> statement.rules().stream()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(undecided);
    }

    @Test
    void theShareInTimeIsOfWhatCanBeDecided() {
        LisSnapshot register = with(List.of(
                breach("in-time", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z"),
                breach("late", "2026-04-06T08:00:00Z", "2026-04-20T08:00:00Z"),
                breach("long-ago", "2024-04-06T08:00:00Z", "2024-04-20T08:00:00Z")));

        ReviewStatement share = section(review(register), ReviewTopic.DEVIATIONS).stream()
                .filter(statement -> statement.key().equals("incidents.share"))
                .findFirst()
                .orElseThrow();

        assertThat(share.arguments()).hasToString("{decided=2, inTime=1, late=1, percent=50}");
        assertThat(share.artefacts()).extracting(SubjectRef::id).containsExactly("in-time", "late");
        assertThat(share.rules()).contains("INC-001");
        assertThat(review(register).months().stream()
                        .filter(month -> month.late() > 0)
                        .map(month -> month.month().toString()))
                .containsExactly("2026-04");
    }

    @Test
    void ofAListThatIsNotKeptNothingIsCounted() {
        LisSnapshot register = with(List.of(breach("one", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z")))
                .withProcesses(BusinessProcess.builder().id(ProcessId.of("p-1")).build())
                .withSystems(InformationSystem.builder().id(SystemId.of("s-1")).build());
        Assessment part = ENGINE.assess(
                register,
                AssessmentRequest.at(AsOf.lastInstantOf(DAY, ZoneId.of("Europe/Stockholm")))
                        .keeping(ArtefactType.INCIDENT, ArtefactType.PROCESS, ArtefactType.SYSTEM));

        ManagementReviewReport report = ManagementReviewReport.of(register, ENGINE.catalogue(), part, Optional.empty());

        assertThat(section(report, ReviewTopic.SUMMARY))
                .filteredOn(statement -> statement.key().equals("summary.part"))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.arguments()).hasToString("{kinds=process, system, incident}"));
        for (ReviewTopic topic : List.of(ReviewTopic.CLASSIFICATION, ReviewTopic.REGISTER, ReviewTopic.ACCESS)) {
            assertThat(section(report, topic))
                    .as(topic.key())
                    .filteredOn(statement -> statement.key().equals("list-not-kept"))
                    .singleElement()
                    .matches(ReviewStatement::missing);
        }
        assertThat(section(report, ReviewTopic.DEVIATIONS))
                .extracting(ReviewStatement::key)
                .contains("incidents.share")
                .doesNotContain("list-not-kept");
    }

    @Test
    void aDecisionWithoutActivityIsTold() {
        LisSnapshot register = empty().withManagementReviews(ManagementReview.builder()
                .id(ManagementReviewId.of("lg-2025"))
                .year(2025)
                .decidedOn(LocalDate.of(2025, 12, 1))
                .addDecisions(ReviewDecision.builder().id("b1").build())
                .build());

        assertThat(section(review(register), ReviewTopic.EARLIER_DECISIONS))
                .extracting(ReviewStatement::key)
                .startsWith("decisions.review", "decisions.idle");
    }

    @Test
    void lawThatCameIntoForceInTheYearIsTold() {
        assertThat(section(review(empty()), ReviewTopic.CHANGES))
                .filteredOn(statement -> statement.key().equals("changes.law-from"))
                .extracting(statement -> statement.arguments().get("source").toString())
                .contains("cybersecurity-act");
    }

    @Test
    void everyNumberHasSomethingBehindItOrIsZero() {
        Set<String> fromLegislation =
                Set.of("changes.law-from", "changes.law-until", "changes.no-law", "summary.since", "summary.changed");
        review(with(List.of(breach("one", "2026-04-06T08:00:00Z", "2026-04-20T08:00:00Z")))).sections().stream()
                .flatMap(section -> section.statements().stream())
                .filter(statement -> !statement.missing() && !fromLegislation.contains(statement.key()))
                .filter(statement -> statement.arguments().values().stream()
                        .anyMatch(value -> value.raw() instanceof Long number && number > 0))
                .forEach(statement -> assertThat(
                                statement.rules().size() + statement.artefacts().size())
                        .as(statement.key())
                        .isPositive());
    }

    @Test
    void whatIsSecuritySensitiveIsNotInAReview() {
        LisSnapshot register = empty().withProcesses(BusinessProcess.builder()
                .id(ProcessId.of("secret"))
                .securityProtected(true)
                .build());

        assertThat(new String(LisJson.standard().write(review(register)), StandardCharsets.UTF_8))
                .doesNotContain("secret");
    }

    @Test
    void aReviewIsTheSameAfterItWasWrittenAndRead() {
        ManagementReviewReport report =
                review(with(List.of(breach("one", "2026-04-06T08:00:00Z", "2026-04-20T08:00:00Z"))));
        byte[] json = LisJson.standard().write(report);

        assertThat(LisJson.standard().read(json, ManagementReviewReport.class, "review"))
                .isEqualTo(report);
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() {
        ReviewTexts swedish = ReviewTexts.in(Locale.forLanguageTag("sv"), ENGINE.catalogue());
        ReviewTexts english = ReviewTexts.in(Locale.ENGLISH, ENGINE.catalogue());

        assertThat(swedish.texts().keySet()).isEqualTo(english.texts().keySet());
        swedish.texts()
                .forEach((key, text) -> assertThat(arguments(text))
                        .as(key)
                        .isEqualTo(arguments(english.texts().get(key))));
    }

    @Test
    void everySentenceCanBeWrittenInBothLanguages() {
        for (Locale locale : List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH)) {
            ReviewTexts texts = ReviewTexts.in(locale, ENGINE.catalogue());
            review(empty()).sections().forEach(section -> {
                assertThat(texts.heading(section.topic())).isNotBlank();
                section.statements()
                        .forEach(statement ->
                                assertThat(texts.written(statement)).doesNotContain("{"));
            });
        }
    }

    @Test
    void aNumberStandsInASentenceThatSaysWhatItMeans() {
        ReviewTexts texts = ReviewTexts.in(Locale.forLanguageTag("sv"), ENGINE.catalogue());
        ManagementReviewReport report =
                review(with(List.of(breach("late", "2026-04-06T08:00:00Z", "2026-04-20T08:00:00Z"))));

        assertThat(section(report, ReviewTopic.DEVIATIONS))
                .extracting(texts::written)
                .contains(
                        "Av 1 personuppgiftsincidenter där det går att avgöra anmäldes 0 i tid (0 procent) och 1 för sent eller"
                                + " inte alls.",
                        texts.failed("INC-020", 1) + " (förra gången 1).");
        assertThat(section(report, ReviewTopic.CHANGES))
                .extracting(texts::written)
                .noneMatch(sentence -> sentence.contains("): gäller") || sentence.contains(":  "));
    }

    @Test
    void whatAYearHasNoRoomForGoesToTheNext() {
        LisSnapshot register = empty().withProcesses(IntStream.range(0, 5)
                        .mapToObj(number -> BusinessProcess.builder()
                                .id(ProcessId.of("p-" + number))
                                .startedOn(LocalDate.of(2020, 1, 1))
                                .build())
                        .toList())
                .withClassificationPlans(ClassificationPlan.builder()
                        .id(ClassificationPlanId.of("plan"))
                        .addYears(ClassificationPlanYear.builder()
                                .year(2026)
                                .focus(ClassificationFocus.RSA)
                                .capacity(2)
                                .build())
                        .addYears(ClassificationPlanYear.builder()
                                .year(2028)
                                .focus(ClassificationFocus.NIS)
                                .capacity(1)
                                .build())
                        .build());

        List<ReviewPlanYear> plan = review(register).plan();

        assertThat(plan).extracting(ReviewPlanYear::needed).containsExactly(5, 3, 2);
        assertThat(plan).extracting(year -> year.processes().size()).containsExactly(2, 1, 2);
        assertThat(plan).extracting(year -> year.overflow().size()).containsExactly(3, 2, 0);
        assertThat(plan).extracting(ReviewPlanYear::capacityDecided).containsExactly(false, true, false);
        assertThat(plan.get(1).focus()).containsExactly(ClassificationFocus.NIS);
    }

    @Test
    void whatIsUnlawfulAndOpenComesFirstAndWhatNobodyCanUndoIsNoPriority() {
        LisSnapshot register = with(List.of(
                breach("late", "2026-04-06T08:00:00Z", "2026-04-20T08:00:00Z"),
                Incident.builder()
                        .id(IncidentId.of("never"))
                        .awareAt(Instant.parse("2026-07-01T08:00:00Z"))
                        .personalDataBreach(PersonalDataBreach.builder()
                                .risk(BreachRisk.RISK)
                                .build())
                        .build()));

        ManagementReviewReport report = review(register);

        assertThat(report.priorities()).hasSizeLessThanOrEqualTo(10).allMatch(failure -> failure.open() > 0);
        assertThat(report.priorities().get(0).rule()).isEqualTo("INC-002");
        assertThat(report.priorities().get(0).force()).isEqualTo(Force.LAW);
        assertThat(report.priorities()).extracting(RuleFailure::rule).doesNotContain("INC-001");
        assertThat(report.failures())
                .filteredOn(failure -> failure.rule().equals("INC-001"))
                .singleElement()
                .matches(failure -> failure.open() == 0 && failure.history() == 1);
        assertThat(report.priorities()).isSortedAccordingTo(Comparator.comparing(RuleFailure::force));
    }

    @Test
    void aRuleThatDoesNotApplyIsNoMissingData() {
        List<ReviewStatement> unjudged = section(review(empty()), ReviewTopic.UNJUDGED);

        assertThat(unjudged).extracting(ReviewStatement::key).contains("rules.elsewhere", "rules.unregistered");
        assertThat(unjudged)
                .filteredOn(statement -> statement.key().equals("rules.elsewhere"))
                .singleElement()
                .matches(statement -> !statement.missing() && statement.rules().contains("CON-007"));
    }

    @Test
    void whatIsSecuritySensitiveIsNoPriorityOfADocumentThatIsSpread() {
        LisSnapshot register = empty().withProcesses(BusinessProcess.builder()
                .id(ProcessId.of("secret"))
                .securityProtected(true)
                .build());

        assertThat(ENGINE.assess(register, DAY).findings())
                .extracting(Finding::rule)
                .contains("GOV-011");
        assertThat(new String(LisJson.standard().write(review(register)), StandardCharsets.UTF_8))
                .doesNotContain("GOV-011");
    }

    @Test
    void namesAndAdviceAreLookedUpWhenWritten() {
        LisSnapshot register = empty().withDpoReports(DpoAnnualReport.builder()
                .id(DpoReportId.of("report"))
                .year(2025)
                .deliveredOn(LocalDate.of(2026, 3, 1))
                .addRisks(DpoReportRisk.builder()
                        .id("knowledge")
                        .severity(DpoRiskSeverity.HIGH)
                        .advice("Train the managers.")
                        .build())
                .build());
        ManagementReviewReport report = review(register);
        ReviewTexts texts = ReviewTexts.in(Locale.ENGLISH, ENGINE.catalogue()).naming(new RegisterNames() {
            @Override
            public String of(SubjectRef subject) {
                return "named " + subject.id();
            }

            @Override
            public Optional<String> advice(String in, String risk) {
                return Optional.of("advice of " + in + " on " + risk);
            }
        });

        assertThat(section(report, ReviewTopic.DPO_RISKS))
                .extracting(texts::written)
                .contains(
                        "The officer grades the risk “knowledge” as high.",
                        "The officer's advice: “advice of report on knowledge”");
        assertThat(new String(LisJson.standard().write(report), StandardCharsets.UTF_8))
                .doesNotContain("Train the managers");
    }

    @Test
    void anEarlierAssessmentMustBeEarlier() {
        Assessment now = ENGINE.assess(empty(), DAY);

        assertThatThrownBy(() -> ManagementReviewReport.of(empty(), ENGINE.catalogue(), now, Optional.of(now)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must lie before");
    }

    @Test
    void anotherOrganisationsAssessmentIsRefused() {
        Assessment now = ENGINE.assess(empty(), DAY);
        LisSnapshot other = empty().withOrganisation(Organisation.builder()
                .id(OrganisationId.of("other"))
                .zone(ZoneId.of("Europe/Stockholm"))
                .build());

        assertThatThrownBy(() -> ManagementReviewReport.of(other, ENGINE.catalogue(), now, Optional.empty()))
                .hasMessage("the assessment is of organisation 'city', but the register is of 'other'");
    }

    @Test
    void withoutAnEarlierAssessmentNothingIsSaidOfChange() {
        ManagementReviewReport report =
                ManagementReviewReport.of(empty(), ENGINE.catalogue(), ENGINE.assess(empty(), DAY), Optional.empty());

        assertThat(report.since()).isEmpty();
        assertThat(section(report, ReviewTopic.SUMMARY))
                .extracting(ReviewStatement::key)
                .doesNotContain("summary.since", "summary.changed");
        assertThat(report.failures()).allMatch(failure -> failure.before().isEmpty());
    }

    private static ManagementReviewReport review(LisSnapshot register) {
        return ManagementReviewReport.of(
                register,
                ENGINE.catalogue(),
                ENGINE.assess(register, DAY),
                Optional.of(ENGINE.assess(register, DAY.minusYears(1))));
    }

    private static List<ReviewStatement> section(ManagementReviewReport report, ReviewTopic topic) {
        return report.sections().get(topic.ordinal()).statements();
    }

    private static Set<String> arguments(String text) {
        Set<String> names = new HashSet<>();
        Matcher matcher = KEY_FORM.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    private static LisSnapshot empty() {
        return LisSnapshot.builder()
                .takenAt(Instant.parse("2026-11-01T08:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("city"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .build();
    }

    private static LisSnapshot with(List<Incident> incidents) {
        return empty().withIncidents(incidents);
    }

    private static Incident breach(String id, String aware, String notified) {
        return Incident.builder()
                .id(IncidentId.of(id))
                .awareAt(Instant.parse(aware))
                .personalDataBreach(PersonalDataBreach.builder()
                        .risk(BreachRisk.RISK)
                        .notifiedAt(Instant.parse(notified))
                        .build())
                .build();
    }
}

package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.Organisation;
import se.lis.rules.request.AssessmentObserver;
import se.lis.rules.request.AssessmentRequest;

/** A live assessment that is fed by messages, which come in any order and more than once. */
class LiveMessagesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private static LisSnapshot register() {
        return LisSnapshot.builder()
                .takenAt(NOW)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("stad"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .build();
    }

    private static Incident incident(String id, Instant aware) {
        return Incident.builder()
                .id(IncidentId.of(id))
                .awareAt(aware)
                .personalDataBreach(
                        PersonalDataBreach.builder().risk(BreachRisk.RISK).build())
                .build();
    }

    private static Incident notified(Incident incident, Instant at) {
        return incident.withPersonalDataBreach(
                incident.personalDataBreach().orElseThrow().withNotifiedAt(at));
    }

    private static LiveAssessment live() {
        return ENGINE.live(register(), AssessmentRequest.at(NOW));
    }

    /** Nothing is counted from it, in no way of judging, and what was there before is as it was. */
    @Test
    void aMomentBeyondAllYearsIsRefusedBeforeAnythingIsJudged() {
        Incident never = incident("i", Instant.MAX);
        String problem = "incident 'i' at /%sawareAt: '+1000000000-12-31T23:59:59.999999999Z' can't be: it must lie"
                + " in the years 0001 to 9999";
        LisSnapshot register = register().withIncidents(never);
        AssessmentRequest request = AssessmentRequest.at(NOW);
        List<ThrowingCallable> ways = List.of(
                () -> ENGINE.assess(register, request),
                () -> ENGINE.verdicts(register, request),
                () -> ENGINE.live(register, request));
        assertThat(ways)
                .allSatisfy(way -> assertThatIllegalArgumentException()
                        .isThrownBy(way)
                        .withMessage(problem.formatted("incidents/0/")));
        try (LiveAssessment live = live()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> live.upsert(never))
                    .withMessage(problem.formatted(""));
            assertThat(live.snapshot()).isEqualTo(register());
        }
    }

    @Test
    void whatAFreshMessageSaysWasNotEnteredAheadOfTime() {
        Incident fresh = incident("y", NOW.plusSeconds(60));
        try (LiveAssessment live = live()) {
            assertThat(live.upsert(fresh).added()).extracting(Finding::rule).contains("DQ-004");
        }
        try (LiveAssessment live = live()) {
            AssessmentDelta delta = live.upsert(fresh, NOW.plusSeconds(61));
            assertThat(delta.added()).extracting(Finding::rule).doesNotContain("DQ-004");
            assertThat(live.snapshot().takenAt()).isEqualTo(NOW.plusSeconds(61));
            assertThat(live.assessment()).isEqualTo(ENGINE.assess(live.snapshot(), NOW.plusSeconds(61)));
        }
    }

    @Test
    void aMessageThatComesLateDoesNotBringBackWhatWas() {
        Incident first = incident("x", NOW.minus(Duration.ofDays(5)));
        Incident second = notified(first, NOW.minus(Duration.ofDays(4)));
        try (LiveAssessment live = live()) {
            assertThat(live.upsertIfNewer(second, NOW.plusSeconds(2))).isPresent();
            LisSnapshot after = live.snapshot();
            assertThat(live.upsertIfNewer(first, NOW.plusSeconds(1))).isEmpty();
            assertThat(live.snapshot()).isEqualTo(after);
            assertThat(live.upsertIfNewer(second, NOW.plusSeconds(2)))
                    .hasValueSatisfying(delta -> assertThat(delta.isEmpty()).isTrue());
            assertThat(live.removeIfNewer(first.id(), NOW.plusSeconds(3))).isPresent();
            assertThat(live.upsertIfNewer(second, NOW.plusSeconds(2))).isEmpty();
            assertThat(live.snapshot().incidents()).isEmpty();
        }
    }

    private record Message(Incident incident, boolean gone, Instant at) {}

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void inWhateverOrderMessagesComeTheLastOfEachIdCounts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Incident incident = incident("i" + i % 3, NOW.minus(Duration.ofDays(random.nextInt(9))));
            messages.add(new Message(incident, random.nextInt(4) == 0, NOW.plusSeconds(i)));
        }
        List<Message> shuffled = new ArrayList<>(messages);
        shuffled.addAll(messages.subList(0, 6));
        Collections.shuffle(shuffled, random);
        try (LiveAssessment inOrder = live();
                LiveAssessment anyOrder = live()) {
            messages.forEach(message -> take(inOrder, message));
            shuffled.subList(0, 9).forEach(message -> take(anyOrder, message));
            // as after a restart
            try (LiveAssessment again = ENGINE.live(
                    anyOrder.snapshot(),
                    AssessmentRequest.at(anyOrder.snapshot().takenAt()))) {
                again.heard(anyOrder.heard());
                shuffled.subList(9, shuffled.size()).forEach(message -> take(again, message));
                assertThat(again.snapshot()).isEqualTo(inOrder.snapshot());
                assertThat(again.findings()).isEqualTo(inOrder.findings());
            }
        }
    }

    private static void take(LiveAssessment live, Message message) {
        if (message.gone()) {
            live.removeIfNewer(message.incident().id(), message.at());
        } else {
            live.upsertIfNewer(message.incident(), message.at());
        }
    }

    @Test
    void twoChangesAreOneDeltaWithoutWhatCameAndWent() {
        try (LiveAssessment live = live()) {
            List<String> expected = ids(live.findings());
            AssessmentDelta delta =
                    live.upsert(incident("x", NOW.minus(Duration.ofDays(5))), NOW.plus(Duration.ofDays(3)));
            delta.removed()
                    .forEach(
                            finding -> assertThat(expected.remove(finding.id())).isTrue());
            delta.changed()
                    .forEach(change ->
                            assertThat(expected).contains(change.before().id()));
            expected.addAll(ids(delta.added()));
            assertThat(ids(live.findings())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> ids(List<Finding> findings) {
        return new ArrayList<>(findings.stream().map(Finding::id).toList());
    }

    @Test
    void whatOnlyBecomesLaterIsStatedSoAndIsNoChange() {
        LisSnapshot register = register().withIncidents(incident("x", NOW.minus(Duration.ofDays(5))));
        Locale swedish = Locale.forLanguageTag("sv");
        ComplianceEngine engine = ComplianceEngine.standard();
        try (LiveAssessment live =
                engine.live(register, AssessmentRequest.at(NOW).in(swedish))) {
            Instant later = NOW.plus(Duration.ofHours(7));
            assertThat(live.nextTurn())
                    .hasValueSatisfying(turn -> assertThat(turn).isAfter(later));
            assertThat(late(live).message())
                    .hasValueSatisfying(text -> assertThat(text).contains("48 timmar"));
            assertThat(live.advanceTo(later).isEmpty()).isTrue();
            assertThat(late(live).message())
                    .hasValueSatisfying(text -> assertThat(text).contains("55 timmar"));
            assertThat(live.findings())
                    .isEqualTo(engine.assess(
                                    live.snapshot(), AssessmentRequest.at(later).in(swedish))
                            .findings());
        }
    }

    private static Finding late(LiveAssessment live) {
        return live.findings().stream()
                .filter(finding -> finding.rule().equals("INC-002"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void observersHearOfEachChange() {
        List<Object> told = new ArrayList<>();
        AssessmentObserver observer = start -> {
            told.add(start.artefacts());
            return new AssessmentObserver.Observation() {
                @Override
                public void finished(AssessmentObserver.Summary summary) {
                    told.add(summary.findings());
                }
            };
        };
        ComplianceEngine engine = ComplianceEngine.builder().observer(observer).build();
        try (LiveAssessment live = engine.live(register(), AssessmentRequest.at(NOW))) {
            int first = live.findings().size();
            live.upsert(incident("x", NOW.minus(Duration.ofDays(5))));
            int second = live.findings().size();
            live.advanceTo(NOW.plusSeconds(1));
            live.remove(IncidentId.of("x"));
            assertThat(told)
                    .containsExactly(
                            1L,
                            first,
                            1L,
                            second,
                            2L,
                            second,
                            2L,
                            live.findings().size());
        }
    }

    @Test
    void nothingIsTakenAfterTheEnd() {
        LiveAssessment live = live();
        live.close();
        assertThatIllegalStateException().isThrownBy(() -> live.upsertIfNewer(incident("x", NOW), NOW));
    }
}

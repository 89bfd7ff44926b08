package se.lis.core.assessment.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.OrganisationRef;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.json.LisJson;

class ProposedPlanTest {

    private static final String PLAN = "\"classificationPlans\":[{\"id\":\"plan\",\"years\":[%s]}]";

    private static LisSnapshot register(String lists) {
        String json =
                "{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + lists + "}";
        return LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
    }

    private static Assessment assessment(List<Optional<LocalDate>> dueBy) {
        return Assessment.builder()
                .schemaVersion("1.0")
                .organisation(OrganisationRef.builder()
                        .id("d")
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .asOf(Instant.parse("2025-06-01T10:00:00Z"))
                .libraryVersion("test")
                .catalogueVersion("1")
                .policyDigest("p")
                .snapshotDigest("s")
                .complete(true)
                .worklist(IntStream.range(0, dueBy.size())
                        .mapToObj(i -> WorklistEntry.builder()
                                .list("classification")
                                .rank(i + 1)
                                .subject(SubjectRef.builder()
                                        .type("process")
                                        .id("p" + (i + 1))
                                        .build())
                                .dueBy(dueBy.get(i))
                                .exposure(0)
                                .build())
                        .toList())
                .build();
    }

    private static List<Optional<LocalDate>> undated(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Optional.<LocalDate>empty())
                .toList();
    }

    private static List<String> ids(ProposedPlan plan, int year) {
        return plan.years().stream()
                .filter(each -> each.year() == year)
                .flatMap(each -> each.places().stream())
                .map(place -> place.subject().id())
                .toList();
    }

    @Example
    void eachTakesTheFirstYearThatHasRoomLeft() {
        LisSnapshot register = register(
                PLAN.formatted("{\"year\":2025,\"focus\":\"nis\",\"capacity\":2},"
                                + "{\"year\":2026,\"focus\":\"rsa\",\"capacity\":1}")
                        + ",\"classifications\":[{\"id\":\"k\",\"process\":\"old\",\"classifiedOn\":\"2025-02-01\",\"approvedOn\":\"2025-02-02\"}]");
        Assessment assessment = assessment(List.of(
                Optional.empty(), Optional.of(LocalDate.of(2025, 12, 31)), Optional.of(LocalDate.of(2025, 12, 31))));
        ProposedPlan plan = ProposedPlan.of(assessment, register, 3);
        assertThat(plan.years()).extracting(ProposedYear::year).containsExactly(2025, 2026, 2027);
        assertThat(plan.years()).extracting(ProposedYear::used).containsExactly(1, 0, 0);
        assertThat(ids(plan, 2025)).containsExactly("p1");
        assertThat(ids(plan, 2026)).containsExactly("p2");
        assertThat(plan.unplaced()).extracting(SubjectRef::id).containsExactly("p3");
        assertThat(plan.late()).extracting(SubjectRef::id).containsExactly("p2");
    }

    @Example
    void aYearWithoutStatedCapacityHasRoomForNothing() {
        ProposedPlan plan = ProposedPlan.of(
                assessment(undated(1)),
                register(PLAN.formatted(
                        "{\"year\":2025,\"focus\":\"nis\",\"capacity\":5},{\"year\":2025,\"focus\":\"rsa\"}")),
                1);
        assertThat(plan.years().get(0).capacity()).isEmpty();
        assertThat(plan.unplaced()).extracting(SubjectRef::id).containsExactly("p1");
    }

    @Example
    void impossibleQuestionsAreRefused() {
        assertThatThrownBy(() -> ProposedPlan.of(assessment(undated(1)), register("\"processes\":[]"), 0))
                .hasMessageContaining("years is '0'");
    }

    @Example
    void aPlanSurvivesTheWayThroughJson() {
        ProposedPlan plan = ProposedPlan.of(
                assessment(undated(2)),
                register(PLAN.formatted("{\"year\":2025,\"focus\":\"nis\",\"capacity\":1}")),
                3);
        byte[] json = LisJson.standard().write(plan);
        assertThat(LisJson.standard().read(json, ProposedPlan.class, "plan")).isEqualTo(plan);
    }

    @Property(tries = 200)
    void nothingIsLostNoYearIsOverfullAndTheOrderIsKept(
            @ForAll @IntRange(max = 30) int waiting,
            @ForAll @IntRange(max = 12) int first,
            @ForAll @IntRange(max = 12) int second) {
        ProposedPlan plan = ProposedPlan.of(
                assessment(undated(waiting)),
                register(PLAN.formatted("{\"year\":2025,\"focus\":\"nis\",\"capacity\":" + first
                        + "},{\"year\":2026,\"focus\":\"rsa\",\"capacity\":" + second + "}")),
                2);
        List<String> placed = plan.years().stream()
                .flatMap(year -> year.places().stream())
                .map(place -> place.subject().id())
                .toList();
        assertThat(ids(plan, 2025)).hasSize(Math.min(waiting, first));
        assertThat(ids(plan, 2026)).hasSize(Math.min(Math.max(0, waiting - first), second));
        assertThat(placed)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Math.min(waiting, first + second))
                        .mapToObj(i -> "p" + i)
                        .toList());
        assertThat(plan.unplaced()).hasSize(Math.max(0, waiting - first - second));
    }
}

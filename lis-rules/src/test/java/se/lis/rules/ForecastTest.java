package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.FindingState;
import se.lis.core.comparison.Forecast;
import se.lis.core.comparison.ForecastTurn;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.id.IncidentId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.json.LisJson;
import se.lis.rules.oracle.Checked;
import se.lis.rules.request.AssessmentRequest;

/** A forecast says what assessing on each of its days says. */
class ForecastTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final int DAYS = 5;

    /** Whether the properties met turns at the start of a day and within one. */
    private static final Set<Boolean> AT_START = new HashSet<>();

    private static LisSnapshot breach() {
        String json = "{\"takenAt\":\"2024-03-01T12:00:00Z\",\"organisation\":{\"id\":\"d\","
                + "\"zone\":\"Europe/Stockholm\"},\"incidents\":[{\"id\":\"i\",\"awareAt\":\"2024-03-01T10:00:00Z\","
                + "\"personalDataBreach\":{\"risk\":\"risk\"}}]}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    @Test
    void aBreachTurnsFromUpcomingToViolatedAtItsMoment() {
        Instant now = Instant.parse("2024-03-01T12:00:00Z");
        Forecast forecast = ENGINE.forecast(breach(), AssessmentRequest.at(now), 4);
        assertThat(forecast.turns())
                .filteredOn(turn -> turn.change().rule().equals("INC-002"))
                .extracting(
                        ForecastTurn::day,
                        ForecastTurn::at,
                        turn -> turn.change().after().map(FindingState::kind))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2024, 3, 3),
                                Instant.parse("2024-03-03T10:00:00Z"),
                                Optional.of(FindingKind.UPCOMING)),
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2024, 3, 4),
                                Instant.parse("2024-03-04T10:00:01Z"),
                                Optional.of(FindingKind.VIOLATION)));
        assertThat(LisJson.standard().read(LisJson.standard().write(forecast), Forecast.class, "forecast"))
                .isEqualTo(forecast);
    }

    /** A year before the 29th of February begins a day's moments a second time: what fell out of the window is in it again. */
    @Test
    void whatEntersOrLeavesTheWindowOfLateNotificationsTurnsAtItsMoment() {
        assertThat(leavingTheWindow("2024-03-01T09:00:00Z", "2023-03-01T10:00:00Z"))
                .contains(Instant.parse("2024-03-01T10:00:00Z"));
        assertThat(leavingTheWindow("2024-02-28T12:00:00Z", "2023-02-28T13:00:00Z"))
                .contains(Instant.parse("2024-02-28T13:00:00Z"));
        assertThat(leavingTheWindow("2024-02-28T14:00:00Z", "2023-02-28T13:00:00Z"))
                .contains(Instant.parse("2024-02-28T23:00:00Z"));
    }

    private static Optional<Instant> leavingTheWindow(String asOf, String awareAt) {
        String json = "{\"takenAt\":\"" + asOf + "\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                + "\"incidents\":[{\"id\":\"i\",\"awareAt\":\"" + awareAt + "\","
                + "\"personalDataBreach\":{\"risk\":\"risk\",\"notifiedAt\":\"2023-03-02T10:00:00Z\"}}]}";
        LisSnapshot register = LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
        try (LiveAssessment live = ENGINE.live(register, AssessmentRequest.at(Instant.parse(asOf)))) {
            return live.nextTurn();
        }
    }

    @Test
    void whatIsOutsideTheLawOfTheLibraryOrBackwardsIsRefused() {
        AssessmentRequest request = AssessmentRequest.at(Instant.parse("2030-12-30T12:00:00Z"));
        assertThatThrownBy(() -> ENGINE.forecast(breach(), request, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2031-01-01");
        assertThatThrownBy(() -> ENGINE.forecast(breach(), request, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    /** Registers with a breach that is not notified, whose hours run out within the days that are looked at. */
    @Provide
    Arbitrary<LisSnapshot> openBreaches() {
        return Combinators.combine(
                        registers(), Arbitraries.integers().between(0, 100_000), Arbitraries.of(BreachRisk.class))
                .as((register, seconds, risk) -> register.withIncidents(Incident.builder()
                        .id(IncidentId.of("open"))
                        .awareAt(register.takenAt().minusSeconds(seconds))
                        .personalDataBreach(
                                PersonalDataBreach.builder().risk(risk).build())
                        .build()));
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots(
                LisArbitraries.moments().filter(moment -> moment.isBefore(Instant.parse("2030-12-20T00:00:00Z"))));
    }

    /** A host's rule may ask for the moment itself: nobody can foresee what becomes of that. */
    @Test
    void aRuleThatAsksForTheMomentItselfIsForeseenToo(@TempDir Path folder) throws IOException {
        Path example = Path.of("../lis-examples/own-rules/src/main/resources");
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(example.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target,
                        Files.readString(file).replace("( inUse )", "( inUse, now().epochSecond >= 1709462400 )"));
            }
        }
        ComplianceEngine engine = ComplianceEngine.builder().rules(folder).build();
        String json = "{\"takenAt\":\"2024-03-01T12:00:00Z\",\"organisation\":{\"id\":\"d\","
                + "\"zone\":\"Europe/Stockholm\"},\"processes\":[{\"id\":\"p\",\"societalImportance\":\"high\"}],"
                + "\"classifications\":[{\"id\":\"c\",\"process\":\"p\",\"classifiedOn\":\"2021-01-15\","
                + "\"approvedOn\":\"2021-01-20\"}]}";
        LisSnapshot register = LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
        AssessmentRequest request = AssessmentRequest.at(register.takenAt());
        Forecast forecast = engine.forecast(register, request, 4);
        assertThat(forecast.turns())
                .filteredOn(turn -> turn.change().rule().equals("STAD-001"))
                .extracting(ForecastTurn::at)
                .containsExactly(Instant.parse("2024-03-03T10:40:00Z"));
        assertThat(forecast).isEqualTo(PlainForecaster.forecast(engine, register, request, 4));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void isWhatJudgingTheWholeDayByDayTells(@ForAll("openBreaches") LisSnapshot register) {
        AssessmentRequest request = AssessmentRequest.at(register.takenAt());
        assertThat(ENGINE.forecast(register, request, DAYS))
                .isEqualTo(PlainForecaster.forecast(ENGINE, register, request, DAYS));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void eachDayIsAsAssessedOnThatDay(@ForAll("openBreaches") LisSnapshot register) {
        Instant now = register.takenAt();
        ZoneId zone = register.organisation().zone();
        Forecast forecast = ENGINE.forecast(register, AssessmentRequest.at(now), DAYS);
        Assessment today = Checked.assess(ENGINE, register, now);
        LocalDate first = LocalDate.ofInstant(now, zone);
        assertThat(forecast.until()).isEqualTo(first.plusDays(DAYS));
        for (LocalDate day = first; !day.isAfter(forecast.until()); day = day.plusDays(1)) {
            Map<String, FindingState> assessed = states(Checked.assess(
                    ENGINE,
                    register,
                    AsOf.lastInstantOf(day, register.organisation().zone())));
            Set<String> all = new HashSet<>(assessed.keySet());
            all.addAll(states(today).keySet());
            forecast.turns().forEach(turn -> all.add(turn.change().id()));
            for (String id : all) {
                Optional<FindingState> foretold = forecast.state(today, id, day);
                assertThat(foretold.map(ForecastTest::said))
                        .as("%s on %s", id, day)
                        .isEqualTo(Optional.ofNullable(assessed.get(id)).map(ForecastTest::said));
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void eachTurnComesAtItsMoment(@ForAll("openBreaches") LisSnapshot register) {
        ZoneId zone = register.organisation().zone();
        Forecast forecast = ENGINE.forecast(register, AssessmentRequest.at(register.takenAt()), DAYS);
        for (ForecastTurn turn : forecast.turns()) {
            FindingChange change = turn.change();
            Instant start = turn.day().atStartOfDay(zone).toInstant();
            AT_START.add(turn.at().equals(start));
            Instant justBefore = turn.at().equals(start)
                    ? AsOf.lastInstantOf(turn.day().minusDays(1), zone)
                    : turn.at().minusSeconds(1);
            assertThat(LocalDate.ofInstant(turn.at(), zone)).isEqualTo(turn.day());
            assertThat(said(register, turn.at(), change.id()))
                    .as(turn.toString())
                    .isEqualTo(change.after().map(ForecastTest::said));
            assertThat(said(register, justBefore.isBefore(forecast.asOf()) ? forecast.asOf() : justBefore, change.id()))
                    .as(turn.toString())
                    .isNotEqualTo(change.after().map(ForecastTest::said));
        }
    }

    @AfterContainer
    static void turnsWereMetAtTheStartOfDaysAndWithinThem() {
        if (!AT_START.isEmpty()) {
            assertThat(AT_START).containsExactlyInAnyOrder(true, false);
        }
    }

    /** What is compared of a finding: not its limit, which may move without anything turning. */
    private static Object said(FindingState state) {
        return state.withDueAt(Optional.empty()).withDueBy(Optional.empty());
    }

    private static Optional<Object> said(LisSnapshot register, Instant moment, String id) {
        return Optional.ofNullable(
                        states(Checked.assess(ENGINE, register, moment)).get(id))
                .map(ForecastTest::said);
    }

    private static Map<String, FindingState> states(Assessment assessment) {
        Map<String, FindingState> states = new HashMap<>();
        assessment.findings().forEach(finding -> states.put(finding.id(), FindingState.of(finding)));
        return states;
    }
}

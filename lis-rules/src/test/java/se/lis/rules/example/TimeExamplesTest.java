package se.lis.rules.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.Forecast;
import se.lis.core.comparison.ForecastTurn;
import se.lis.core.history.AssessmentHistory;
import se.lis.core.history.FileHistory;
import se.lis.core.history.HistoryCheck;
import se.lis.core.history.HistoryEntry;
import se.lis.core.history.Trend;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.comparison.AssessmentInput;
import se.lis.rules.comparison.ExplainedComparison;
import se.lis.rules.request.AssessmentRequest;

/** The code on the pages about time does what they say; it stands here, letter for letter but for indentation. */
class TimeExamplesTest {

    private final ComplianceEngine engine = ComplianceEngine.standard();
    private final Instant endOfJanuary = Instant.parse("2026-01-31T22:59:59Z");
    private final Instant endOfJune = Instant.parse("2026-06-30T21:59:59Z");
    private final LisSnapshot january = register("[{\"id\":\"care\"}]");
    private final LisSnapshot june = register("[{\"id\":\"care\"},{\"id\":\"school\"}]");
    private final List<String> report = new ArrayList<>();

    @TempDir
    Path folder;

    private static LisSnapshot register(String processes) {
        String json = "{\"takenAt\":\"2026-01-31T12:00:00Z\",\"organisation\":{\"id\":\"district\","
                + "\"zone\":\"Europe/Stockholm\"},\"processes\":" + processes + ",\"incidents\":[{\"id\":\"2026-3\","
                + "\"awareAt\":\"2026-01-30T10:00:00Z\",\"personalDataBreach\":{\"risk\":\"risk\"}}]}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    @Test
    void changesAreToldWithTheirCauses() {
        AssessmentComparison comparison = ExplainedComparison.of(
                new AssessmentInput(engine, january, AssessmentRequest.at(endOfJanuary)),
                new AssessmentInput(engine, june, AssessmentRequest.at(endOfJune)));
        for (FindingChange change : comparison.of(ChangeClass.NEW)) {
            report.add(change.rule() + " " + change.subject().id() + " " + change.causes());
        }

        assertThat(report).contains("CLS-001 school [REGISTER]", "INC-021 2026-3 [TIME]");
    }

    @Test
    void whatFallsDueIsForetold() {
        Forecast forecast = engine.forecast(january, AssessmentRequest.at(endOfJanuary), 30);
        for (ForecastTurn turn : forecast.turns()) {
            report.add(turn.day() + " " + turn.at() + " " + turn.change().rule());
        }

        assertThat(report).contains("2026-02-02 2026-02-02T10:00:01Z INC-002");
    }

    @Test
    void assessmentsAreKeptAndComparedWithTheLast() {
        new FileHistory(folder).append(engine.assess(january, endOfJanuary));

        AssessmentHistory history = new FileHistory(folder);
        Assessment assessment = engine.assess(june, endOfJune);
        Optional<HistoryEntry> previous = history.latestBefore("district", endOfJune);
        history.append(assessment);
        AssessmentComparison sinceLast = AssessmentComparison.of(
                history.read(previous.orElseThrow()),
                assessment,
                engine.catalogue().relations(),
                history.assessments("district"));
        Trend trend = Trend.of("district", history.assessments("district"));

        assertThat(sinceLast.of(ChangeClass.PERSISTING))
                .extracting(FindingChange::since)
                .contains(Optional.of(endOfJanuary));
        assertThat(trend.points()).hasSize(2);
    }

    @Test
    void aHistoryShowsWhetherItIsWhole() {
        AssessmentHistory history = new FileHistory(folder);
        history.append(engine.assess(january, endOfJanuary));
        String noted = history.check("district").head().orElseThrow();
        history.append(engine.assess(june, endOfJune));

        HistoryCheck check = history.check("district");
        boolean whole = check.problems().isEmpty() && check.follows(noted);

        assertThat(whole).isTrue();
        assertThat(check.follows("0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparison.md", "history.md"})
    void thePagesHoldThisCode(String page) throws IOException {
        String test = squeezed(Files.readString(Path.of("src/test/java/se/lis/rules/example/TimeExamplesTest.java")));
        Matcher code = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs", page)));
        int found = 0;
        while (code.find()) {
            assertThat(test).contains(squeezed(code.group(1)));
            found++;
        }
        assertThat(found).isPositive();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}

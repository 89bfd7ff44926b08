package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.json.LisJson;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** Whatever a host's own rule or view throws, the other rules stand. */
class FailingOwnRulesTest extends OwnRulesExample {

    @Test
    void aFailingOwnRuleLeavesTheOthers() throws IOException {
        change(DRL, "( inUse )", "( societalImportance.name() != null )");
        String json = new String(LisJson.standard().write(register()), StandardCharsets.UTF_8)
                .replace("\"societalImportance\":\"high\"", "\"startedOn\":\"2020-01-01\"");
        LisSnapshot register =
                LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
        Assessment assessment = engine(folder).assess(register, DAY);
        assertThat(assessment.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .map(Outcome::rule))
                .containsExactly("STAD-001");
        assertThat(assessment.findings())
                .isEqualTo(ComplianceEngine.standard().assess(register, DAY).findings());
    }

    /** What a rule's right side can throw, whoever wrote it; the last passes for a stop that nobody asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "StackOverflowError()",
                "AssertionError()",
                "NoClassDefFoundError()",
                "Error()",
                "java.io.IOError(new java.io.IOException())",
                "IllegalStateException()",
                "se.lis.rules.request.AssessmentCancelledException(\"me\")"
            })
    void whateverARuleThrowsCostsThatRuleAlone(String thrown) throws IOException {
        change(DRL, "judge.of(", "if (true) { throw new " + thrown + "; } judge.of(");
        assertStandsBut(engine(folder).assess(register(), DAY), "STAD-001");
    }

    private static void assertStandsBut(Assessment assessment, String failed) {
        assertThat(assessment.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .map(Outcome::rule))
                .containsExactly(failed);
        assertThat(assessment.complete()).isFalse();
        Assessment standard = ComplianceEngine.standard().assess(register(), DAY);
        assertThat(assessment.findings().stream()
                        .map(finding -> finding.withMessage(Optional.empty()).withRemediation(Optional.empty())))
                .isEqualTo(standard.findings());
    }

    @Test
    void aTextThatCannotBeWrittenCostsItsRuleAlone() throws IOException {
        change(YAML, "Processen {subject} är", "Processen {subject} sedan {startedOn|day} är");
        change(YAML, "depends on process {subject},", "depends on process {subject} since {startedOn|day},");
        ComplianceEngine engine = engine(folder);
        Instant moment = AsOf.lastInstantOf(DAY, ZoneId.of("Europe/Stockholm"));
        Assessment told = engine.assess(register(), AssessmentRequest.at(moment).in(Locale.ENGLISH));
        assertStandsBut(told, "STAD-001");
        assertThat(engine.assess(register(), moment).findings())
                .extracting(Finding::rule)
                .contains("STAD-001");
        try (LiveAssessment live =
                engine.live(register(), AssessmentRequest.at(moment).in(Locale.ENGLISH))) {
            assertThat(live.outcomes()).isEqualTo(told.outcomes());
            assertThat(live.findings()).isEqualTo(told.findings());
        }
    }

    @Test
    void viewsThatFailCostTheHostsRulesAlone() {
        ViewFactory failing = new ViewFactory() {
            @Override
            public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
                throw new AssertionError("on purpose");
            }
        };
        Assessment assessment =
                ComplianceEngine.builder().views(failing).rules(folder).build().assess(register(), DAY);
        assertStandsBut(assessment, "STAD-001");
    }
}

package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.json.LisJson;
import se.lis.rules.policy.Policy;

/** What had its last day before a city's figure held is not judged by it: the figure of the day from which the time ran, or ended, counts. */
class FigureOfTheDayTest {

    private static final String NOTHING_MORE = "'name':'d'";
    private static final String NO_LISTS = "'activities':[]";

    /**
     * A figure that a city decides, and what it is asked of.
     *
     * @param organisation what the organisation states beside its zone, in JSON
     * @param lists the lists of the register, likewise
     * @param deciding the last first day with which the figure counts
     * @param tighter whether what is there breaks the rule by it, and keeps the rule by the library's; else the other way round
     */
    record Case(
            String rule,
            String parameter,
            String value,
            String organisation,
            String lists,
            LocalDate asOf,
            LocalDate deciding,
            boolean tighter) {

        Case ofMunicipality() {
            return new Case(rule, parameter, value, "'kind':'municipality'", lists, asOf, deciding, tighter);
        }

        @Override
        public String toString() {
            return rule + " " + parameter + " " + value;
        }
    }

    private static Case tighter(
            String rule, String parameter, String value, String deciding, String asOf, String lists) {
        return new Case(
                rule, parameter, value, NOTHING_MORE, lists, LocalDate.parse(asOf), LocalDate.parse(deciding), true);
    }

    static Stream<Case> cases() {
        String unit =
                "'units':[{'id':'u'}],'trainingCourses':[{'id':'c','kind':'mandatory-basics','dueBy':'2025-06-30'}],"
                        + "'trainingResults':[{'id':'a','course':'c','unit':'u','toBeTrained':10,'trained':%d}]";
        return Stream.of(
                tighter(
                        "GOV-015",
                        "governance.publication",
                        "P14D",
                        "2025-01-01",
                        "2025-06-15",
                        "'governanceDocuments':[{'id':'g','documentType':'guideline','approvedOn':'2025-01-01','publishedOn':'2025-01-25'}]"),
                tighter(
                        "PLN-008",
                        "planning.dpoReport",
                        "P2M",
                        "2025-01-01",
                        "2025-06-15",
                        "'dpoReports':[{'id':'r','year':2024,'deliveredOn':'2025-03-20'}]"),
                tighter(
                        "PLN-012",
                        "planning.yearStart",
                        "P1M",
                        "2025-01-01",
                        "2025-02-15",
                        "'internalControlPlans':[{'id':'k','year':2025,'decidedOn':'2024-12-12','topics':['incident-reporting','classification-requirements']}]"),
                tighter("PLN-001", "planning.yearStart", "P1M", "2025-01-01", "2025-02-15", "'activities':[]"),
                tighter(
                        "PLN-012",
                        "planning.yearDocuments",
                        "[materiality-analysis, internal-control-plan]",
                        "2023-03-31",
                        "2023-06-15",
                        "'materialityAnalyses':[{'id':'m','year':2023,'decidedOn':'2022-12-12'}]"),
                tighter("TRN-001", "training.basicsShare", "95", "2025-06-30", "2025-07-15", unit.formatted(9)),
                new Case(
                        "TRN-001",
                        "training.basicsShare",
                        "70",
                        NOTHING_MORE,
                        unit.formatted(8),
                        LocalDate.of(2025, 7, 15),
                        LocalDate.of(2025, 6, 30),
                        false),
                tighter(
                        "CLS-002",
                        "classification.largeVolume",
                        "500",
                        "2024-12-31",
                        "2025-06-15",
                        "'classificationPlans':[{'id':'k','years':[{'year':2024,'focus':'large-volume-sensitive-data'}]}],"
                                + "'processes':[{'id':'p','personalData':'special-categories','approximateDataSubjects':600}]"),
                tighter(
                        "RSK-002",
                        "risk.assessment",
                        "P7D",
                        "2025-05-20",
                        "2025-06-15",
                        "'risks':[{'id':'r','identifiedOn':'2025-05-20'}]"),
                tighter(
                        "ACC-004",
                        "access.leaver",
                        "P1D",
                        "2025-05-29",
                        "2025-06-03",
                        "'systems':[{'id':'s','leaverAccounts':{'privilegedCount':0,'otherCount':1,'oldestOtherOn':'2025-05-29'}}]"),
                tighter("GOV-012", "governance.registrationGrace", "P10D", "2026-01-15", "2026-02-10", NO_LISTS)
                        .ofMunicipality(),
                tighter(
                                "TRN-004",
                                "training.firstManagementTraining",
                                "P1M",
                                "2026-02-01",
                                "2026-03-10",
                                "'roleAssignments':[{'id':'r','role':'board-member','person':'x','from':'2026-02-01'}]")
                        .ofMunicipality(),
                tighter(
                        "DPI-005",
                        "privacy.consultationAfterChange",
                        "P10D",
                        "2024-03-01",
                        "2024-06-01",
                        "'processingActivities':[{'id':'b','startedOn':'2019-01-01'}],'impactAssessments':[{'id':'k',"
                                + "'processingActivities':['b'],'completedOn':'2018-12-01','residualRisk':'high',"
                                + "'riskChangedOn':'2024-03-01','priorConsultationOn':'2024-03-20'}]"),
                tighter("CON-007", "continuity.planAdoption", "P6M", "2022-10-15", "2023-06-01", NO_LISTS)
                        .ofMunicipality());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFigureThatHeldThenCounts(Case each) {
        assertThat(violates(each, each.deciding())).isEqualTo(each.tighter());
        assertThat(violates(each, each.deciding().plusDays(1))).isEqualTo(!each.tighter());
        assertThat(violates(each, each.asOf())).isEqualTo(!each.tighter());
    }

    private static boolean violates(Case each, LocalDate from) {
        String policy = "id: exempel\nparameters:\n  %s:\n    - {from: %s, value: %s, provision: KF 12}\n"
                .formatted(each.parameter(), from, each.value());
        ComplianceEngine engine = ComplianceEngine.builder()
                .policy(Policy.read(policy.getBytes(UTF_8), "policy.yaml"))
                .build();
        LisSnapshot register = register(each);
        Assessment assessment = engine.assess(register, each.asOf());
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.rule().equals(each.rule()))
                .toList();
        assertThat(engine.proofChecker().check(register, assessment)).isEmpty();
        return findings.stream().anyMatch(finding -> finding.kind() == FindingKind.VIOLATION);
    }

    private static LisSnapshot register(Case each) {
        String json = "{'takenAt':'%sT10:00:00Z','organisation':{'id':'d','zone':'Europe/Stockholm',%s},%s}"
                .formatted(each.asOf(), each.organisation(), each.lists())
                .replace('\'', '"');
        return LisJson.standard().read(json.getBytes(UTF_8), LisSnapshot.class, "register");
    }
}

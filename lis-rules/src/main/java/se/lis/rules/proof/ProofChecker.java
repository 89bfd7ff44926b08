package se.lis.rules.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Fingerprint;
import se.lis.core.json.LisJson;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.parameter.Parameters;
import se.lis.rules.subject.Register;

/**
 * Checks findings against the register, the catalogue and their own arithmetic, without the rule engine.
 *
 * <p>It does not judge anew whether the rule is broken: it tells whether what the finding says of the register, the law
 * and the comparison is so, and whether its parts fit each other. Immutable; may be used by many threads at once.
 */
public final class ProofChecker {

    private final RuleCatalogue catalogue;
    private final Parameters parameters;

    /**
     * Checks against a catalogue.
     *
     * @param catalogue the rules; of an engine, {@link se.lis.rules.ComplianceEngine#catalogue()}
     * @param parameters the dated parameters
     */
    public ProofChecker(RuleCatalogue catalogue, Parameters parameters) {
        this.catalogue = catalogue;
        this.parameters = parameters;
    }

    /**
     * Returns what does not check out, in the order of the finding's parts; none when all does.
     *
     * @param finding the finding
     * @param snapshot the register that was assessed
     * @param assessment the assessment that the finding stands in: its moment and its law
     */
    public List<Discrepancy> check(Finding finding, LisSnapshot snapshot, Assessment assessment) {
        AsOf asOf = AsOf.of(assessment.asOf(), snapshot.organisation().zone());
        return check(finding, snapshot, assessment, new Register(snapshot, asOf));
    }

    /** Returns what does not check out in the findings of an assessment; none when all does. */
    public List<Discrepancy> check(LisSnapshot snapshot, Assessment assessment) {
        AsOf asOf = AsOf.of(assessment.asOf(), snapshot.organisation().zone());
        Register register = new Register(snapshot, asOf);
        Discrepancies found = new Discrepancies();
        found.compare(
                "snapshotDigest",
                assessment.snapshotDigest(),
                LisJson.standard().digest(snapshot));
        List<Discrepancy> all = found.list();
        assessment.findings().forEach(finding -> all.addAll(check(finding, snapshot, assessment, register)));
        return all;
    }

    private List<Discrepancy> check(Finding finding, LisSnapshot snapshot, Assessment assessment, Register register) {
        Discrepancies found = new Discrepancies();
        RuleDescriptor rule = catalogue.rules().get(finding.rule());
        if (rule == null) {
            found.compare("rule", finding.rule(), "no such rule");
            return found.list();
        }
        if (finding.decidingDay().isEmpty()) {
            found.compare("decidingDay", "nothing", "a day");
            return found.list();
        }
        LocalDate day = finding.decidingDay().get();
        identity(finding, snapshot, assessment, found);
        new LawCheck(rule, parameters, day, found).check(finding);
        new FactCheck(rule, snapshot, register, found).check(finding);
        Grounds grounds = new Grounds(
                finding.proof().facts(),
                finding.proof().parameters(),
                assessment.asOf(),
                snapshot.takenAt(),
                day,
                rule.basis(),
                snapshot.organisation().zone());
        decidingDay(finding, assessment, grounds, found);
        new ReasonCheck(rule, grounds, found).check(finding);
        return found.list();
    }

    private static void identity(Finding finding, LisSnapshot snapshot, Assessment assessment, Discrepancies found) {
        found.compare(
                "organisation",
                assessment.organisation().id(),
                snapshot.organisation().id().value());
        found.compare(
                "id",
                finding.id(),
                Fingerprint.of(
                        snapshot.organisation().id().value(),
                        finding.rule(),
                        finding.subject(),
                        finding.discriminator()));
    }

    private static void decidingDay(Finding finding, Assessment assessment, Grounds grounds, Discrepancies found) {
        Optional<LocalDate> law = assessment.lawAsOf();
        if (law.isPresent()) {
            found.compare("decidingDay", finding.decidingDay(), law);
        } else {
            finding.proof()
                    .decidingDayFrom()
                    .ifPresent(origin -> found.compare(
                            "decidingDay",
                            grounds.decidingDay().toString(),
                            grounds.value(origin, Optional.empty())
                                    .map(Object::toString)
                                    .orElse("nothing")));
        }
    }

    /** Returns whether an artefact is the one that a text and an id mean. */
    static boolean means(Artefact artefact, String type, String id) {
        return artefact.type().jsonName().equals(type) && artefact.id().value().equals(id);
    }
}

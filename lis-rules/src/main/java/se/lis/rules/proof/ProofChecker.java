package se.lis.rules.proof;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Fingerprint;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.json.LisJson;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.register.Register;

/**
 * Checks findings against the register, the catalogue and their own arithmetic, without the rule engine.
 *
 * <p>It does not judge anew whether the rule is broken: it checks whether what the finding says of the register, the law
 * and the comparison is so, and whether its parts fit each other. Immutable; may be used by many threads at once.
 */
public final class ProofChecker {

    private final RuleCatalogue catalogue;
    private final Parameters parameters;
    private final Optional<Parameters> legal;
    private final Map<String, LocalDate> lawFrom = new HashMap<>();

    /**
     * Checks against a catalogue.
     *
     * @param catalogue the rules; of an engine, {@link se.lis.rules.ComplianceEngine#catalogue()}
     * @param parameters the dated parameters, with what a city's policy makes of them
     * @param legal the parameters as law, regulation and standard have them, or empty where no policy tightens any
     */
    public ProofChecker(RuleCatalogue catalogue, Parameters parameters, Optional<Parameters> legal) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.legal = legal;
        catalogue.legislation().sources().forEach((id, source) -> {
            if (source.from() != null) {
                lawFrom.put(id, source.from());
            }
        });
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
        return check(finding, snapshot, assessment, new Register(snapshot, asOf, Set.copyOf(assessment.kept())));
    }

    /** Returns what does not check out in the findings of an assessment; none when all does. */
    public List<Discrepancy> check(LisSnapshot snapshot, Assessment assessment) {
        AsOf asOf = AsOf.of(assessment.asOf(), snapshot.organisation().zone());
        Register register = new Register(snapshot, asOf, Set.copyOf(assessment.kept()));
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
        AsOf asOf = register.asOf();
        LocalDate day = finding.decidingDay().orElseGet(() -> LocalDate.ofInstant(assessment.asOf(), Legislation.ZONE));
        identity(finding, snapshot, assessment, found);
        found.addAll(law(finding, rule, day));
        new LawCheck(rule, parameters, day, found).checkFine(finding, catalogue.legislation(), asOf.zone());
        FactCheck facts = new FactCheck(snapshot, register, found);
        facts.check(finding);
        boolean entered = finding.proof().entered().orElse(false);
        DerivationCheck derivations = new DerivationCheck(
                finding.proof(),
                new DerivationCheck.Setting(
                        assessment.asOf(),
                        snapshot.takenAt(),
                        assessment.lawAsOf(),
                        lawFrom,
                        asOf.zone(),
                        fact -> facts.text(entered, fact)),
                found);
        decidingDay(finding, assessment, derivations, found);
        new ReasonCheck(rule, asOf, derivations, found).check(finding);
        return found.list();
    }

    /**
     * What breaks a limit that a city tightened, and keeps the legal one, rests on the city's decision too; what breaks the
     * legal limit is shown against that one. A finding is right when it says either.
     */
    private List<Discrepancy> law(Finding finding, RuleDescriptor rule, LocalDate day) {
        Discrepancies plain = new Discrepancies();
        new LawCheck(rule, parameters, day, plain).check(finding);
        if (plain.list().isEmpty() || legal.isEmpty()) {
            return plain.list();
        }
        Discrepancies byLaw = new Discrepancies();
        new LawCheck(rule, legal.get(), day, byLaw).check(finding);
        Discrepancies byCity = new Discrepancies();
        new LawCheck(rule, parameters, day, byCity).check(ofCity(finding, rule, day));
        return byLaw.list().isEmpty() || byCity.list().isEmpty() ? List.of() : plain.list();
    }

    /** Returns a finding without the city's decision that its own parameters name, and with its clause's own force. */
    private static Finding ofCity(Finding finding, RuleDescriptor rule, LocalDate day) {
        Set<String> decided = finding.proof().parameters().stream()
                .map(ProofParameter::source)
                .collect(Collectors.toSet());
        List<LegalBasis> own = finding.legalBasis().stream()
                .filter(basis ->
                        basis.force() != Force.POLICY || !decided.contains(basis.source() + " " + basis.provision()))
                .toList();
        return own.size() == finding.legalBasis().size() || finding.force() != Force.POLICY
                ? finding
                : finding.withLegalBasis(own)
                        .withForce(rule.clause(finding.clause(), day).force());
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

    private static void decidingDay(
            Finding finding, Assessment assessment, DerivationCheck derivations, Discrepancies found) {
        Optional<LocalDate> law = assessment.lawAsOf();
        if (law.isPresent()) {
            found.compare("decidingDay", finding.decidingDay(), law);
        }
        finding.proof()
                .decidingDayFrom()
                .ifPresent(from -> found.compare(
                        "decidingDay",
                        finding.decidingDay().map(Scalar::of),
                        derivations.value("proof.decidingDayFrom", from)));
    }

    /** Returns whether an artefact is the one that a text and an id mean. */
    static boolean means(Artefact artefact, String type, String id) {
        return artefact.type().jsonName().equals(type) && artefact.id().value().equals(id);
    }
}

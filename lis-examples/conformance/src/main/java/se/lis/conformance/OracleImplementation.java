package se.lis.conformance;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.rules.oracle.rules.Lookup;
import se.lis.rules.oracle.rules.NaiveLookup;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;
import se.lis.rules.oracle.rules.Past;
import se.lis.rules.oracle.rules.Verdict;

/** The rules in plain Java, which share no line with the engine, and say nothing of what is hidden from them. */
final class OracleImplementation implements Implementation {

    /** The oracle counts days of law in the organisation's zone, which is right where that is Sweden's. */
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Whether a waiver names a rule that there is, in its version, is a question to the catalogue, which the oracle has not. */
    private static final Set<String> ASK_THE_CATALOGUE = Set.of("PLN-011");

    private static final List<Oracle> ORACLES = Oracles.all().stream()
            .filter(oracle -> !ASK_THE_CATALOGUE.contains(oracle.rule()))
            .toList();

    @Override
    public Set<String> rules() {
        return ORACLES.stream().map(Oracle::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Verdicts judge(Case each) {
        LisSnapshot register = each.register();
        if (each.lawAsOf().isPresent()) {
            throw new UnsupportedOperationException("the law of another day");
        }
        if (!register.organisation().zone().equals(SWEDEN)) {
            throw new UnsupportedOperationException(
                    "an organisation in another zone, where a day of law is not its own day");
        }
        if (register.takenAt().isAfter(each.asOf())) {
            throw new UnsupportedOperationException("a register that was taken later, and may hide what was before");
        }
        if (!register.contradictedIds().isEmpty() || register.artefacts().anyMatch(Artefact::securityProtected)) {
            throw new UnsupportedOperationException("what contradicts itself, or is flagged as security-sensitive");
        }
        Past past = new Past(each.asOf(), register.organisation().zone());
        Lookup lookup = new NaiveLookup(register, past);
        Verdicts verdicts = new Verdicts();
        for (Oracle oracle : ORACLES) {
            verdicts.of(oracle.rule());
            oracle.judgement()
                    .judge(
                            lookup,
                            past,
                            (subject, verdict) -> verdicts.add(
                                    oracle.rule(), subject.type().jsonName(), subject.value(), word(verdict)));
        }
        return verdicts;
    }

    private static String word(Verdict verdict) {
        return verdict == Verdict.VIOLATION ? "violated" : verdict.name().toLowerCase(Locale.ROOT);
    }
}

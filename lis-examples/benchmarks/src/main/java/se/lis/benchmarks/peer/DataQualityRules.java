package se.lis.benchmarks.peer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.proof.Attributes;

/** References, and what is flagged as security-sensitive, by hand. */
final class DataQualityRules {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private DataQualityRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                new RuleByHand("DQ-001", DataQualityRules::references),
                new RuleByHand("DQ-002", DataQualityRules::identities),
                new RuleByHand("DQ-003", Chronology::verdicts),
                new RuleByHand("DQ-004", (register, past) -> dates(register, DataQualityRules::ahead)),
                new RuleByHand("DQ-005", (register, past) -> dates(register, DataQualityRules::implausible)),
                new RuleByHand("GOV-011", DataQualityRules::flagged));
    }

    private static Verdicts references(Facts register, Past past) {
        Set<ArtefactId> held = new HashSet<>();
        register.ordinary().artefacts().forEach(artefact -> held.add(artefact.id()));
        Verdicts verdicts = new Verdicts();
        register.known().artefacts().forEach(artefact -> {
            boolean[] found = new boolean[2];
            artefact.references((attribute, target) -> {
                found[0] = true;
                found[1] |= !held.contains(target);
            });
            if (found[0]) {
                verdicts.put(artefact.id(), found[1] ? Verdict.VIOLATION : Verdict.SATISFIED);
            }
        });
        return verdicts;
    }

    private static Verdicts identities(Facts register, Past past) {
        Set<ArtefactId> contradicted = register.ordinary().contradictedIds();
        Set<ArtefactId> seen = new HashSet<>();
        Verdicts verdicts = new Verdicts();
        register.ordinary()
                .artefacts()
                .map(Artefact::id)
                .filter(seen::add)
                .forEach(id -> verdicts.put(id, contradicted.contains(id) ? Verdict.VIOLATION : Verdict.SATISFIED));
        return verdicts;
    }

    private static Verdicts flagged(Facts register, Past past) {
        Verdicts verdicts = new Verdicts();
        if (!past.today().isBefore(LocalDate.of(2019, 4, 1))) {
            register.handedIn()
                    .artefacts()
                    .filter(Artefact::securityProtected)
                    .forEach(artefact -> verdicts.put(artefact.id(), Verdict.VIOLATION));
        }
        return verdicts;
    }

    private interface Wrong {
        boolean test(String path, Temporal date, LisSnapshot register);
    }

    private static Verdicts dates(Facts register, Wrong wrong) {
        Verdicts verdicts = new Verdicts();
        LisSnapshot all = register.all();
        all.artefacts().forEach(artefact -> {
            boolean[] found = new boolean[2];
            Attributes.dates(artefact, (path, date) -> {
                found[0] = true;
                found[1] |= wrong.test(path, date, all);
            });
            if (found[0]) {
                verdicts.put(artefact.id(), found[1] ? Verdict.VIOLATION : Verdict.SATISFIED);
            }
        });
        return verdicts;
    }

    static LocalDate day(Object date, ZoneId zone) {
        if (date instanceof Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }
        return date instanceof YearMonth month ? month.atDay(1) : (LocalDate) date;
    }

    private static boolean implausible(String path, Temporal date, LisSnapshot register) {
        LocalDate day = day(date, register.organisation().zone());
        return day.isBefore(FIRST) || day.isAfter(LAST);
    }

    private static boolean ahead(String path, Temporal date, LisSnapshot register) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        boolean event = (name.endsWith("At") && !name.equals("dueAt"))
                || (name.endsWith("On") && !name.equals("startedOn") && !name.equals("expiresOn"));
        if (!event) {
            return false;
        }
        ZoneId zone = register.organisation().zone();
        return date instanceof Instant moment
                ? moment.isAfter(register.takenAt())
                : day(date, zone).isAfter(LocalDate.ofInstant(register.takenAt(), zone));
    }
}

package se.lis.rules.oracle.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;

/** References, identities, dates, and what is flagged as security-sensitive. */
final class DataQualityRules {

    private DataQualityRules() {}

    static List<Oracle> rules() {
        return List.of(
                new Oracle("DQ-001", DataQualityRules::references),
                new Oracle("DQ-002", DataQualityRules::identities),
                new Oracle("DQ-003", Chronology::judge),
                new Oracle("DQ-004", (register, past, verdicts) -> dates(register, DataQualityRules::ahead, verdicts)),
                new Oracle(
                        "DQ-005",
                        (register, past, verdicts) -> dates(register, DataQualityRules::implausible, verdicts)),
                new Oracle("GOV-011", DataQualityRules::flagged));
    }

    private static void references(Lookup register, Past past, BiConsumer<ArtefactId, Verdict> verdicts) {
        Set<ArtefactId> held = new HashSet<>();
        register.ordinary().artefacts().forEach(artefact -> held.add(artefact.id()));
        register.known().artefacts().forEach(artefact -> {
            List<ArtefactId> targets = new ArrayList<>();
            artefact.references((attribute, target) -> targets.add(target));
            if (!targets.isEmpty()) {
                boolean lost = targets.stream().anyMatch(target -> !held.contains(target));
                verdicts.accept(artefact.id(), lost ? Verdict.VIOLATION : Verdict.SATISFIED);
            }
        });
    }

    private static void identities(Lookup register, Past past, BiConsumer<ArtefactId, Verdict> verdicts) {
        Map<ArtefactId, Artefact> first = new LinkedHashMap<>();
        Set<ArtefactId> different = new HashSet<>();
        register.ordinary().artefacts().forEach(artefact -> {
            if (!artefact.equals(first.computeIfAbsent(artefact.id(), id -> artefact))) {
                different.add(artefact.id());
            }
        });
        for (ArtefactId id : first.keySet()) {
            verdicts.accept(id, different.contains(id) ? Verdict.VIOLATION : Verdict.SATISFIED);
        }
    }

    private static void flagged(Lookup register, Past past, BiConsumer<ArtefactId, Verdict> verdicts) {
        if (!past.today().isBefore(LocalDate.of(2019, 4, 1))) {
            register.handedIn()
                    .artefacts()
                    .filter(Artefact::securityProtected)
                    .map(Artefact::id)
                    .distinct()
                    .forEach(id -> verdicts.accept(id, Verdict.VIOLATION));
        }
    }

    private interface Wrong {
        boolean test(String attribute, Temporal date, LisSnapshot in);
    }

    private static void dates(Lookup register, Wrong wrong, BiConsumer<ArtefactId, Verdict> verdicts) {
        LisSnapshot all = register.all();
        all.artefacts().forEach(artefact -> {
            boolean[] found = new boolean[2];
            register.dates(artefact, (attribute, date) -> {
                found[0] = true;
                found[1] |= wrong.test(attribute, date, all);
            });
            if (found[0]) {
                verdicts.accept(artefact.id(), found[1] ? Verdict.VIOLATION : Verdict.SATISFIED);
            }
        });
    }

    /** The day of a moment, and the first of a month. */
    static LocalDate day(Temporal date, ZoneId zone) {
        if (date instanceof Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }
        return date instanceof YearMonth month ? month.atDay(1) : (LocalDate) date;
    }

    private static boolean implausible(String attribute, Temporal date, LisSnapshot in) {
        ZoneId zone = in.organisation().zone();
        LocalDate taken = day(in.takenAt(), zone);
        LocalDate day = day(date, zone);
        return day.isBefore(taken.minusYears(75)) || taken.plusYears(25).isBefore(day);
    }

    private static boolean ahead(String attribute, Temporal date, LisSnapshot in) {
        boolean event = (attribute.endsWith("At") && !attribute.equals("dueAt"))
                || (attribute.endsWith("On") && !attribute.equals("startedOn") && !attribute.equals("expiresOn"));
        if (!event) {
            return false;
        }
        ZoneId zone = in.organisation().zone();
        return date instanceof Instant moment
                ? moment.isAfter(in.takenAt())
                : day(date, zone).isAfter(day(in.takenAt(), zone));
    }
}

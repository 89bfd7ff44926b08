package se.lis.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.id.ProcessId;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.BusinessProcess;

/** References, and what is flagged as security-sensitive, naively. */
class DataQualityOracleTest extends OracleProperties {

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2}(T.*Z)?)?");
    private static final Set<String> FREE_TEXT = Set.of("id", "name");

    @Override
    Registers registers() {
        return Registers.ofAllTypes().shaped(new Registers.Shape(2, 50, 10, 4, false));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                new Oracle("DQ-001", DataQualityOracleTest::references),
                new Oracle("GOV-011", DataQualityOracleTest::flagged),
                new Oracle("DQ-002", DataQualityOracleTest::identities),
                new Oracle("DQ-003", DataQualityOracleTest::chronology),
                new Oracle("DQ-004", (register, past) -> dates(register, DataQualityOracleTest::ahead)),
                new Oracle("DQ-005", (register, past) -> dates(register, DataQualityOracleTest::implausible)));
    }

    /** Some processes stand twice, with one id and two names, some with days that nobody means. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        List<BusinessProcess> processes = new ArrayList<>(register.processes());
        for (BusinessProcess process : register.processes()) {
            if (random.nextInt(4) == 0) {
                processes.add(process.withName(
                        random.nextBoolean() ? "another name" : process.name().orElse("same")));
            }
            if (random.nextInt(4) == 0) {
                processes.add(BusinessProcess.builder()
                        .id(ProcessId.of("odd-" + processes.size()))
                        .inventoriedOn(random.nextBoolean() ? LocalDate.of(1989, 12, 31) : LocalDate.of(2101, 1, 1))
                        .build());
            }
        }
        return LisSnapshot.builder().copyOf(register).processes(processes).build();
    }

    private static Map<String, Verdict> identities(LisSnapshot register, Past past) {
        Map<String, Set<Artefact>> entries = new HashMap<>();
        register.withoutSecurityProtected()
                .artefacts()
                .forEach(artefact -> entries.computeIfAbsent(Oracle.key(artefact), key -> new HashSet<>())
                        .add(artefact));
        Map<String, Verdict> verdicts = new HashMap<>();
        entries.forEach((key, equal) -> verdicts.put(key, equal.size() == 1 ? Verdict.SATISFIED : Verdict.VIOLATION));
        return verdicts;
    }

    /** The entries that stand alone, as they are written. */
    private static Map<String, JsonNode> written(LisSnapshot register) {
        LisSnapshot ordinary = register.withoutSecurityProtected().withoutContradictions();
        Map<String, JsonNode> written = new HashMap<>();
        ordinary.artefacts().forEach(artefact -> written.put(Oracle.key(artefact), json(artefact)));
        return written;
    }

    private static JsonNode json(Artefact artefact) {
        try {
            return TREES.readTree(LisJson.standard().write(artefact));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface DateJudge {
        boolean wrong(String name, String text, LisSnapshot register);
    }

    private static Map<String, Verdict> dates(LisSnapshot register, DateJudge judge) {
        Map<String, Verdict> verdicts = new HashMap<>();
        written(register).forEach((key, json) -> {
            List<Boolean> wrong = new ArrayList<>();
            walk("", json, (name, text) -> {
                if (DATE.matcher(text).matches() && !FREE_TEXT.contains(name)) {
                    wrong.add(judge.wrong(name, text, register));
                }
            });
            if (!wrong.isEmpty()) {
                verdicts.put(key, wrong.contains(true) ? Verdict.VIOLATION : Verdict.SATISFIED);
            }
        });
        return verdicts;
    }

    private static void walk(String name, JsonNode json, BiConsumer<String, String> leaves) {
        if (json.isTextual()) {
            leaves.accept(name, json.asText());
        } else if (json.isArray()) {
            json.forEach(member -> walk(name, member, leaves));
        } else {
            json.properties().forEach(field -> walk(field.getKey(), field.getValue(), leaves));
        }
    }

    private static LocalDate day(String text, LisSnapshot register) {
        if (text.contains("T")) {
            return LocalDate.ofInstant(
                    Instant.parse(text), register.organisation().zone());
        }
        return LocalDate.parse(text.length() == "2024-01".length() ? text + "-01" : text);
    }

    private static boolean implausible(String name, String text, LisSnapshot register) {
        int year = day(text, register).getYear();
        return year < 1990 || year > 2100;
    }

    private static boolean ahead(String name, String text, LisSnapshot register) {
        boolean event = (name.endsWith("At") && !name.equals("dueAt"))
                || (name.endsWith("On") && !name.equals("startedOn") && !name.equals("expiresOn"));
        if (!event) {
            return false;
        }
        Instant taken = register.takenAt();
        return text.contains("T")
                ? Instant.parse(text).isAfter(taken)
                : LocalDate.parse(text)
                        .isAfter(LocalDate.ofInstant(
                                taken, register.organisation().zone()));
    }

    /** Pairs of events in the order in which they must come; within a part of the artefact, the path to the parts first. */
    private static final Map<String, List<List<String>>> PAIRS = Map.of(
            "incident",
                    List.of(
                            List.of("", "occurredAt", "detectedAt"),
                            List.of("", "occurredAt", "awareAt"),
                            List.of("", "occurredAt", "handledAt"),
                            List.of("", "awareAt", "personalDataBreach/notifiedAt"),
                            List.of("", "awareAt", "personalDataBreach/subjectsInformedAt"),
                            List.of("", "personalDataBreach/notifiedAt", "personalDataBreach/supplements/suppliedAt"),
                            List.of(
                                    "",
                                    "personalDataBreach/processorAwareAt",
                                    "personalDataBreach/processorInformedControllerAt"),
                            List.of("", "awareAt", "significantIncident/earlyWarningAt"),
                            List.of("", "awareAt", "significantIncident/notificationAt"),
                            List.of("", "awareAt", "significantIncident/finalReportAt"),
                            List.of("", "awareAt", "significantIncident/recipientsInformedAt"),
                            List.of("significantIncident/intermediateRequests", "requestedAt", "deliveredAt")),
            "classification",
                    List.of(
                            List.of("", "classifiedOn", "approvedOn"),
                            List.of("requiredControls", "implementedOn", "verifiedOn")),
            "access-review", List.of(List.of("deviations", "foundOn", "resolvedOn")),
            "continuity-plan", List.of(List.of("exercises", "performedOn", "deviations/resolvedOn")),
            "risk",
                    List.of(
                            List.of("", "identifiedOn", "assessedOn"),
                            List.of("", "identifiedOn", "treatedOn"),
                            List.of("", "identifiedOn", "acceptedOn")),
            "cyber-threat", List.of(List.of("", "knownAt", "recipientsInformedAt")),
            "data-subject-request",
                    List.of(List.of("", "receivedAt", "extendedOn"), List.of("", "receivedAt", "answeredOn")),
            "governance-document", List.of(List.of("", "approvedOn", "publishedOn")),
            "activity", List.of(List.of("", "plannedOn", "completedOn")),
            "organisation", List.of(List.of("reportableChanges", "changedOn", "reportedOn")));

    private static Map<String, Verdict> chronology(LisSnapshot register, Past past) {
        LisSnapshot known =
                register.withoutSecurityProtected().withoutContradictions().asAt(AsOf.of(past.asOf(), past.zone()));
        Map<String, Verdict> verdicts = new HashMap<>();
        known.artefacts().forEach(artefact -> {
            List<Boolean> ordered = new ArrayList<>();
            for (List<String> pair : PAIRS.getOrDefault(artefact.type().jsonName(), List.of())) {
                for (JsonNode part : at(json(artefact), pair.get(0))) {
                    for (JsonNode first : at(part, pair.get(1))) {
                        for (JsonNode then : at(part, pair.get(2))) {
                            ordered.add(inOrder(first.asText(), then.asText(), register));
                        }
                    }
                }
            }
            if (!ordered.isEmpty()) {
                verdicts.put(Oracle.key(artefact), ordered.contains(false) ? Verdict.VIOLATION : Verdict.SATISFIED);
            }
        });
        return verdicts;
    }

    private static List<JsonNode> at(JsonNode json, String path) {
        List<JsonNode> found = List.of(json);
        for (String step : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : found) {
                JsonNode child = node.path(step);
                if (child.isArray()) {
                    child.forEach(next::add);
                } else if (!child.isMissingNode()) {
                    next.add(child);
                }
            }
            found = next;
        }
        return found;
    }

    private static boolean inOrder(String first, String then, LisSnapshot register) {
        if (first.contains("T") && then.contains("T")) {
            return !Instant.parse(then).isBefore(Instant.parse(first));
        }
        return !day(then, register).isBefore(day(first, register));
    }

    private static Map<String, Verdict> references(LisSnapshot register, Past past) {
        LisSnapshot ordinary = register.withoutSecurityProtected();
        List<ArtefactId> held = ordinary.artefacts().map(Artefact::id).toList();
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Artefact artefact : ordinary.withoutContradictions().artefacts().toList()) {
            List<ArtefactId> targets = new ArrayList<>();
            artefact.asAt(AsOf.of(past.asOf(), past.zone()))
                    .ifPresent(known -> known.references((attribute, target) -> targets.add(target)));
            if (!targets.isEmpty()) {
                verdicts.put(Oracle.key(artefact), held.containsAll(targets) ? Verdict.SATISFIED : Verdict.VIOLATION);
            }
        }
        return verdicts;
    }

    private static Map<String, Verdict> flagged(LisSnapshot register, Past past) {
        Map<String, Verdict> verdicts = new HashMap<>();
        if (!past.today().isBefore(LocalDate.of(2019, 4, 1))) {
            register.artefacts()
                    .filter(Artefact::securityProtected)
                    .forEach(artefact -> verdicts.put(Oracle.key(artefact), Verdict.VIOLATION));
        }
        return verdicts;
    }
}

package se.lis.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.oracle.Registers;

/**
 * The cases: each scenario of each rule, with what a person called right, and generated registers, with what the rules in plain Java say. The
 * same seed gives the same cases.
 */
final class Suite {

    private static final String END = ".scenarios.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int GENERATOR_SIZE = 1000;

    /** The fields of a scenario that name subjects, with the verdict that they stand for. */
    private static final Map<String, String> VERDICTS = Map.of(
            "satisfied", "satisfied",
            "violated", "violated",
            "waived", "violated",
            "undetermined", "undetermined",
            "upcoming", "upcoming");

    private Suite() {}

    /** Returns all scenarios, and so many generated registers. */
    static Stream<Case> of(int registers, long seed) throws IOException {
        return Stream.concat(scenarios().stream(), generated(registers, seed));
    }

    /** Returns the scenarios of the library's rules. */
    static List<Case> scenarios() throws IOException {
        RuleCatalogue catalogue = ComplianceEngine.standard().catalogue();
        SortedMap<String, Path> files = new TreeMap<>();
        List<Case> cases = new ArrayList<>();
        Path library = Path.of(URI.create(RuleCatalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        if (Files.isDirectory(library)) {
            add(cases, library.resolve("rules"), files, catalogue);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(library)) {
                add(cases, jar.getPath("/rules"), files, catalogue);
            }
        }
        return cases;
    }

    private static void add(List<Case> cases, Path root, SortedMap<String, Path> files, RuleCatalogue catalogue)
            throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(END)) {
                    files.put(name.substring(0, name.length() - END.length()), file);
                }
            });
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            // Worklists have scenarios too, and no verdicts.
            if (catalogue.rules().containsKey(file.getKey())) {
                int number = 1;
                for (JsonNode scenario : YAML.readTree(Files.readAllBytes(file.getValue()))) {
                    cases.add(scenario(
                            file.getKey(),
                            number,
                            scenario,
                            catalogue.rules().get(file.getKey()).subject()));
                    number++;
                }
            }
        }
    }

    private static Case scenario(String rule, int number, JsonNode scenario, String subject) {
        ObjectNode register = scenario.path("register").deepCopy();
        if (!register.has("organisation")) {
            register.putObject("organisation").put("id", "district").put("zone", "Europe/Stockholm");
        }
        ZoneId zone = ZoneId.of(register.path("organisation").path("zone").asText());
        Instant asOf = moment(scenario.path("asOf").asText(), zone);
        register.put(
                "takenAt",
                (scenario.has("takenAt") ? moment(scenario.path("takenAt").asText(), zone) : asOf).toString());
        String id = rule + " " + number + ": " + scenario.path("name").asText();
        LisSnapshot read =
                LisJson.standard().read(register.toString().getBytes(StandardCharsets.UTF_8), LisSnapshot.class, id);
        return new Case(
                id,
                asOf,
                Optional.ofNullable(scenario.get("lawAsOf")).map(day -> LocalDate.parse(day.asText())),
                read,
                expected(rule, subject, scenario, read));
    }

    private static Verdicts expected(String rule, String subject, JsonNode scenario, LisSnapshot register) {
        Verdicts expected = new Verdicts();
        expected.of(rule);
        VERDICTS.forEach((field, verdict) -> {
            Set<String> ids = new TreeSet<>();
            scenario.path(field).forEach(id -> ids.add(id.asText()));
            ids.forEach(id -> kinds(register, id, subject).forEach(kind -> expected.add(rule, kind, id, verdict)));
        });
        return expected;
    }

    /** A scenario names subjects by their ids: most are of the rule's kind, those of a rule about several kinds of all that have the id. */
    private static List<String> kinds(LisSnapshot register, String id, String subject) {
        List<String> kinds = register.artefacts()
                .filter(artefact -> artefact.id().value().equals(id))
                .map(artefact -> artefact.type().jsonName())
                .distinct()
                .toList();
        return kinds.contains(subject) ? List.of(subject) : kinds;
    }

    /** A day is its last instant. */
    private static Instant moment(String text, ZoneId zone) {
        return text.contains("T") ? Instant.parse(text) : AsOf.lastInstantOf(LocalDate.parse(text), zone);
    }

    private static Stream<Case> generated(int registers, long seed) {
        Implementation oracle = new OracleImplementation();
        Random random = new Random(seed);
        return Stream.generate(() -> judged(drawn(random), oracle))
                .flatMap(Optional::stream)
                .limit(registers)
                .map(new Numbering(seed)::numbered);
    }

    /** Numbers cases as they come. */
    private static final class Numbering {

        private final long seed;
        private int number;

        private Numbering(long seed) {
            this.seed = seed;
        }

        private Case numbered(Case each) {
            number++;
            return each.named("register " + seed + "/" + number);
        }
    }

    /** Returns a case, or empty where the oracle can't judge it: its almanac does not hold every year. */
    private static Optional<Case> judged(LisSnapshot drawn, Implementation oracle) {
        Case asked = new Case("", drawn.takenAt(), Optional.empty(), drawn, new Verdicts());
        try {
            return Optional.of(new Case("", asked.asOf(), asked.lawAsOf(), drawn, oracle.judge(asked)));
        } catch (UnsupportedOperationException beyond) {
            return Optional.empty();
        }
    }

    /** jqwik's generators work within a session of its own alone. */
    private static LisSnapshot drawn(Random random) {
        List<LisSnapshot> drawn = new ArrayList<>();
        JqwikSession.run(() -> drawn.add(Registers.ofAllTypes()
                .shaped(Registers.Shape.ORDINARY)
                .snapshots()
                .generator(GENERATOR_SIZE)
                .next(random)
                .value()));
        return drawn.get(0);
    }
}

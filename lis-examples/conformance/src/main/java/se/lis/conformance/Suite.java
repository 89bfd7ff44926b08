package se.lis.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.oracle.Registers;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.testing.Scenario;

/**
 * The cases: each scenario of each rule, with what a person called right, and generated registers, with what the rules in plain Java say. The
 * same seed gives the same cases.
 */
final class Suite {

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
    static Stream<Case> of(int registers, long seed) {
        return Stream.concat(scenarios().stream(), generated(registers, seed));
    }

    /** Returns the scenarios of the library's rules. */
    static List<Case> scenarios() {
        RuleCatalogue catalogue = ComplianceEngine.standard().catalogue();
        Map<String, Integer> numbers = new HashMap<>();
        return Scenario.ofLibrary()
                .map(scenario -> scenario(
                        scenario,
                        numbers.merge(scenario.rule(), 1, Integer::sum),
                        Objects.requireNonNull(catalogue.rules().get(scenario.rule()))
                                .subject()))
                .toList();
    }

    private static Case scenario(Scenario scenario, int number, String subject) {
        String rule = scenario.rule();
        LisSnapshot register = scenario.register();
        AssessmentRequest request = scenario.request();
        return new Case(
                rule + " " + number + ": " + scenario.content().path("name").asText(),
                request.asOf(),
                request.lawAsOf(),
                register,
                expected(rule, subject, scenario.content(), register));
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

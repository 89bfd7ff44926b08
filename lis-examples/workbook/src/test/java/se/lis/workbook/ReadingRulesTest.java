package se.lis.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.csv.CsvTable;
import se.lis.core.generator.LisArbitraries;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.explanation.Explanation.Status;
import se.lis.rules.explanation.SubjectVerdict;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.testing.Scenario;

/**
 * The rules that read a column are those whose proofs read it: of what breaks and what keeps a rule in the scenarios that the library ships,
 * and of findings in random registers, always the same, since some rules read every reference and date and no scenario has them all. With
 * {@code -Dlis.writeHeadings=true} this test writes them.
 */
class ReadingRulesTest {

    private static final Path RESOURCE = Path.of("src/main/resources/se/lis/workbook/reading-rules.json");

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final int REGISTERS = 150;
    private static final int GENERATOR_SIZE = 1000;
    private static final long SEED = 27001;
    private static final Instant EARLY = Instant.parse("2024-06-01T12:00:00Z");
    private static final Arbitrary<Instant> AROUND = Arbitraries.of(EARLY);

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    /** Table, attribute as a path without places, rules. */
    private final SortedMap<String, SortedMap<String, SortedSet<String>>> read = new TreeMap<>();

    /** The rule whose scenarios are run. */
    private String rule = "";

    @Example
    void theRulesOfEachColumnAreThoseWhoseProofsReadIt() throws IOException {
        ComplianceEngine remembering = remembering();
        for (Scenario scenario : Scenario.ofLibrary().toList()) {
            rule = scenario.rule();
            scenario.check(remembering::assess);
        }
        rule = "";
        LisArbitraries.snapshotsWithDanglingReferences(AROUND).generator(GENERATOR_SIZE).stream(new Random(SEED))
                .limit(REGISTERS)
                .map(Shrinkable::value)
                .forEach(register -> remembering.assess(register, AssessmentRequest.at(EARLY)));
        if (Boolean.getBoolean("lis.writeHeadings")) {
            Files.writeString(RESOURCE, written());
        }
        assertThat(Files.readString(RESOURCE)).isEqualTo(written());
    }

    @Example
    void whatIsReadIsInTheModel() throws IOException {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (String table : CsvTable.names()) {
            columns.put(
                    table,
                    CsvTable.describe(table).stream()
                            .map(column -> column.column().replace("[n]", ""))
                            .collect(Collectors.toSet()));
        }
        Set<String> rules = ENGINE.catalogue().rules().keySet();
        JsonMapper.builder()
                .build()
                .readTree(Files.readString(RESOURCE))
                .properties()
                .forEach(table -> table.getValue().properties().forEach(attribute -> {
                    assertThat(columns.get(table.getKey())).contains(attribute.getKey());
                    attribute.getValue().forEach(rule -> assertThat(rules).contains(rule.asText()));
                }));
    }

    @Example
    void aNoteNamesTheRulesThatReadItsColumn() {
        assertThat(note("accessReviews", "scope", SWEDISH)).contains("Regler som läser kolumnen: ACC-001, ACC-005");
        assertThat(note("accessReviews", "scope", Locale.ENGLISH))
                .contains("Rules that read this column: ACC-001, ACC-005");
        assertThat(note("processes", "personalData", SWEDISH).orElseThrow())
                .matches("Regler som läser kolumnen: ([A-Z]+-\\d{3}, ){11}[A-Z]+-\\d{3} och \\d+ till");
        assertThat(note("processes", "personalData", Locale.ENGLISH).orElseThrow())
                .matches("Rules that read this column: ([A-Z]+-\\d{3}, ){11}[A-Z]+-\\d{3} and \\d+ more");
        assertThat(note("systems", "name", SWEDISH)).contains("Ingen regel läser kolumnen.");
        assertThat(note("systems", "name", Locale.ENGLISH)).contains("No rule reads this column.");
        assertThat(note("systems", "id", SWEDISH)).isEmpty();
        assertThat(note("waivers", "discriminator", SWEDISH)).isEmpty();
        assertThat(ReadingRules.of("incidents", column("incidents", "personalDataBreach")))
                .as("what has parts is read where one of them is")
                .containsAll(ReadingRules.of("incidents", column("incidents", "personalDataBreach.risk")));
    }

    @Example
    void aNoteFitsInACell() {
        for (Locale language : List.of(SWEDISH, Locale.ENGLISH)) {
            Headings headings = Headings.in(language);
            for (String table : CsvTable.names()) {
                for (CsvTable.Description column : CsvTable.describe(table)) {
                    String note = headings.note(column).orElse("")
                            + ReadingRules.note(table, column, language).orElse("");
                    assertThat(note.length()).as(table + " " + column.column()).isLessThan(SheetWriter.MAX_CELL);
                }
            }
        }
    }

    private static Optional<String> note(String table, String column, Locale language) {
        return ReadingRules.note(table, column(table, column), language);
    }

    private static CsvTable.Description column(String table, String name) {
        return CsvTable.describe(table).stream()
                .filter(column -> column.column().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The engine, with what the proofs of each assessment read remembered, those of what keeps the rule included. */
    private ComplianceEngine remembering() {
        return (ComplianceEngine) Proxy.newProxyInstance(
                ComplianceEngine.class.getClassLoader(),
                new Class<?>[] {ComplianceEngine.class},
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(ENGINE, arguments);
                        if (result instanceof Assessment assessment) {
                            assessment.findings().forEach(finding -> remember(finding.rule(), finding.proof()));
                            rememberKept((LisSnapshot) arguments[0], (AssessmentRequest) arguments[1]);
                        }
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw Objects.requireNonNull(failure.getCause());
                    }
                });
    }

    private void rememberKept(LisSnapshot register, AssessmentRequest request) {
        if (rule.isEmpty() || !request.equals(request.in(Locale.ENGLISH))) {
            return;
        }
        ENGINE.verdicts(register, request)
                .filter(verdict -> verdict.rule().equals(rule) && verdict.status() == Status.SATISFIED)
                .map(SubjectVerdict::subject)
                .toList()
                .forEach(subject -> ENGINE.explain(register, request, rule, subject)
                        .answers()
                        .forEach(answer -> remember(rule, answer.proof())));
    }

    private void remember(String rule, Proof proof) {
        proof.facts().forEach(fact -> remember(rule, fact.type(), fact.attribute()));
        Stream.of(
                        proof.scope(),
                        proof.asked(),
                        proof.comparison().flatMap(comparison -> comparison.leftFrom()),
                        proof.comparison().flatMap(comparison -> comparison.rightFrom()),
                        proof.dueFrom(),
                        proof.decidingDayFrom(),
                        proof.raisedFrom())
                .forEach(derivation -> derivation.ifPresent(from -> remember(rule, from)));
    }

    private void remember(String rule, Derivation derivation) {
        derivation
                .looked()
                .ifPresent(looked -> looked.by().ifPresent(attribute -> remember(rule, looked.type(), attribute)));
        derivation.of().forEach(from -> remember(rule, from));
    }

    private void remember(String rule, String type, String attribute) {
        read.computeIfAbsent(ArtefactType.of(type).listName(), table -> new TreeMap<>())
                .computeIfAbsent(Attributes.withoutPlaces(attribute), path -> new TreeSet<>())
                .add(rule);
    }

    /** Writes one attribute a line, so that changes are seen. */
    private String written() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        StringBuilder text = new StringBuilder("{");
        String table = "";
        for (var one : read.entrySet()) {
            text.append(table).append("\n \"").append(one.getKey()).append("\": {");
            String attribute = "";
            for (var rules : one.getValue().entrySet()) {
                text.append(attribute)
                        .append("\n  \"")
                        .append(rules.getKey())
                        .append("\": ")
                        .append(mapper.writeValueAsString(rules.getValue()));
                attribute = ",";
            }
            text.append("\n }");
            table = ",";
        }
        return text.append("\n}\n").toString();
    }
}

package se.lis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {

    /** As many as a build has time for; {@code write FILE} makes 10,000. */
    private static final int REGISTERS = 100;

    @TempDir
    static Path folder;

    private static Path suite;
    private static long cases;

    @BeforeAll
    static void aSuite() throws IOException {
        suite = folder.resolve("suite.jsonl");
        Conformance.run(new String[] {"write", suite.toString(), String.valueOf(REGISTERS), "7"}, System.out);
        try (Stream<String> lines = Files.lines(suite)) {
            cases = lines.count();
        }
        assertThat(cases).isGreaterThan(1000 + REGISTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "oracle"})
    void engineAndOracleConform(String implementation) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = Conformance.run(
                new String[] {
                    "run",
                    suite.toString(),
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Conformance.class.getName(),
                    implementation
                },
                new PrintStream(told, true, StandardCharsets.UTF_8));
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith(cases + " cases, ");
    }

    @Test
    void theSameSeedGivesTheSameCases() throws Exception {
        List<String> first = Suite.of(5, 3).map(Case::line).toList();
        assertThat(Suite.of(5, 3).map(Case::line)).containsExactlyElementsOf(first);
        assertThat(first.stream().map(line -> Case.of(line).line())).containsExactlyElementsOf(first);
    }

    @Test
    void aWrongVerdictAMissingOneAndOneTooManyAreTold() throws Exception {
        Verdicts expected = new Verdicts();
        expected.add("INC-002", "incident", "a", "violated");
        expected.add("INC-002", "incident", "b", "satisfied");
        Case asked = Suite.scenarios().get(0);
        Case each = new Case("one", asked.asOf(), asked.lawAsOf(), asked.register(), expected);

        Referee.Result result = asked(each, """
            {"rules":["INC-002"]}
            {"id":"one","verdicts":{"INC-002":{"incident":{"a":"upcoming","c":"violated"}}}}
            """);

        assertThat(result.conforms()).isFalse();
        assertThat(result.differences())
                .containsExactly(
                        "one: INC-002 of incident 'a': expected violated, but was upcoming",
                        "one: INC-002 of incident 'b': expected satisfied, but was not counted",
                        "one: INC-002 of incident 'c': expected not counted, but was violated");
    }

    @Test
    void onlyRulesThatTheImplementationNamesAreCompared() throws Exception {
        Verdicts expected = new Verdicts();
        expected.add("INC-002", "incident", "a", "violated");
        expected.of("INC-001");
        Case asked = Suite.scenarios().get(0);
        Case each = new Case("one", asked.asOf(), asked.lawAsOf(), asked.register(), expected);

        assertThat(asked(each, "{\"rules\":[\"INC-001\"]}\n{\"id\":\"one\",\"verdicts\":{}}\n")
                        .conforms())
                .isTrue();
        assertThat(expected.differences(new Verdicts(), Set.of("INC-002"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"rules\":[\"INC-001\"]}",
                "{\"rules\":[\"INC-001\"]}\nnonsense",
                "{\"rules\":[\"INC-001\"]}\n{\"id\":\"another\",\"verdicts\":{}}",
                "{\"rules\":[\"INC-001\"]}\n{\"id\":\"one\",\"verdicts\":{\"INC-001\":{\"incident\":{\"a\":\"fine\"}}}}"
            })
    void whatIsNoAnswerIsAnError(String answers) throws Exception {
        Case asked = Suite.scenarios().get(0);
        Case each = new Case("one", asked.asOf(), asked.lawAsOf(), asked.register(), new Verdicts());

        assertThatThrownBy(() -> asked(each, answers)).isInstanceOf(ProtocolException.class);
    }

    private static Referee.Result asked(Case each, String answers) throws Exception {
        return Referee.compare(Stream.of(each), new StringWriter(), new BufferedReader(new StringReader(answers)));
    }
}

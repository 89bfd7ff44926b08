package se.lis.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.LisSnapshot;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.NisScope;
import se.lis.core.organisation.NisSector;
import se.lis.core.organisation.Organisation;

class LisJsonTest {

    private static final LisJson JSON = LisJson.standard();
    private static final String HEAD =
            "{\"takenAt\":\"2024-01-25T08:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"}";

    private static LisSnapshot register() {
        return LisSnapshot.builder()
                .takenAt(Instant.parse("2024-01-25T08:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("d"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .addProcesses(BusinessProcess.builder()
                        .id(ProcessId.of("p1"))
                        .addNisScopes(NisScope.builder()
                                .sector(NisSector.HEALTH)
                                .from(LocalDate.of(2020, 1, 1))
                                .build())
                        .addSupportingSystems(SystemId.of("s2"), SystemId.of("s1"))
                        .build())
                .addIncidents(Incident.builder()
                        .id(IncidentId.of("i1"))
                        .awareAt(Instant.parse("2024-01-20T08:00:00Z"))
                        .personalDataBreach(PersonalDataBreach.builder()
                                .risk(BreachRisk.HIGH_RISK)
                                .build())
                        .build())
                .build();
    }

    @Test
    void aRegisterReadsBackEqual() {
        assertThat(JSON.read(JSON.write(register()), LisSnapshot.class, "test")).isEqualTo(register());
        assertThat(JSON.read(JSON.writeReadably(register()), LisSnapshot.class, "test"))
                .isEqualTo(register());
    }

    @Test
    void theCanonicalFormLeavesOutWhatIsAbsent() {
        assertThat(new String(JSON.write(register()), UTF_8))
                .isEqualTo("{\"schemaVersion\":\"1.0\",\"takenAt\":\"2024-01-25T08:00:00Z\","
                        + "\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + "\"incidents\":[{\"id\":\"i1\",\"awareAt\":\"2024-01-20T08:00:00Z\","
                        + "\"personalDataBreach\":{\"risk\":\"high-risk\"}}],"
                        + "\"processes\":[{\"id\":\"p1\",\"nisScopes\":[{\"from\":\"2020-01-01\",\"sector\":\"health\"}],"
                        + "\"supportingSystems\":[\"s1\",\"s2\"]}]}");
    }

    @Test
    void orderOfArtefactsDoesNotMatter() {
        BusinessProcess other = BusinessProcess.builder().id(ProcessId.of("p0")).build();
        LisSnapshot after =
                LisSnapshot.builder().copyOf(register()).addProcesses(other).build();
        LisSnapshot before = LisSnapshot.builder()
                .copyOf(register())
                .processes(java.util.List.of(other, register().processes().get(0)))
                .build();
        assertThat(after).isEqualTo(before);
        assertThat(JSON.digest(after)).isEqualTo(JSON.digest(before)).isNotEqualTo(JSON.digest(register()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            ,"processes":[{"id":"p","colour":"red"}]}                 # /processes/0/colour     # unknown field 'colour'; known are # UNKNOWN_FIELD
            ,"processes":[{"id":"p","personalData":"secret"}]}        # /processes/0/personalData # one of none, ordinary, privacy-sensitive, special-categories # WRONG_VALUE
            ,"processes":[{"id":"p","personalData":1}]}               # /processes/0/personalData # one of none # WRONG_VALUE
            ,"processes":[{"id":"p","changedOn":"2024-02-30"}]}       # /processes/0/changedOn  # '2024-02-30' is not a day such as # WRONG_VALUE
            ,"processes":[{"id":"p","changedOn":[2024,2,3]}]}         # /processes/0/changedOn  # a day such as # WRONG_VALUE
            ,"processes":[{"id":7}]}                                  # /processes/0/id         # a text # WRONG_VALUE
            ,"processes":[{"id":"p","largeVolume":"yes"}]}            # /processes/0/largeVolume # true or false # WRONG_VALUE
            ,"processes":[{"id":"p","approximateDataSubjects":"7"}]}  # /processes/0/approximateDataSubjects # a whole number # WRONG_VALUE
            ,"processes":[{"id":"p","approximateDataSubjects":-7}]}   # /processes/0            # process 'p': approximateDataSubjects is '-7', but it must not be negative # IMPOSSIBLE_VALUE
            ,"processes":[{"id":"p","startedOn":"2024-01-02","endedOn":"2024-01-01"}]} # /processes/0 # endedOn is '2024-01-01', but it must not come before startedOn # IMPOSSIBLE_VALUE
            ,"processes":[{"id":" "}]}                                # /processes/0/id         # an id must not be blank # IMPOSSIBLE_VALUE
            ,"processes":[{"name":"x"}]}                              # /processes/0            # required fields are missing: [id] # MISSING_VALUE
            ,"classifications":[{"id":"c","process":"p","classifiedOn":"2024-01-01","integrity":5}]} # /classifications/0 # integrity is '5', but it must be 0 to 4 # IMPOSSIBLE_VALUE
            ,"takenAt":"2024-01-25T08:00:00Z"}                        # ~~                        # duplicate field 'takenAt' # NOT_JSON
            } trailing                                                # ~~                        # not JSON # NOT_JSON
            """)
    void badInputNamesPlaceAndWhatIsAllowed(
            String rest, String pointer, String words, RegisterFormatException.Kind kind) {
        assertThatThrownBy(() -> JSON.read((HEAD + rest).getBytes(UTF_8), LisSnapshot.class, "register.json"))
                .isInstanceOfSatisfying(RegisterFormatException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.pointer()).isEqualTo(pointer == null ? "" : pointer);
                    assertThat(problem).hasMessageContaining(words).hasMessageStartingWith("register.json:1:");
                    assertThat(problem.getMessage()).doesNotContain("Immutable", "Builder", "jackson");
                });
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(1_000_000);
        assertThatThrownBy(() -> JSON.read(deep.getBytes(UTF_8), LisSnapshot.class, "deep.json"))
                .isInstanceOf(RegisterFormatException.class);
        assertThatThrownBy(() ->
                        JSON.read((HEAD + ",\"processes\":" + deep).getBytes(UTF_8), LisSnapshot.class, "deep.json"))
                .isInstanceOf(RegisterFormatException.class);
    }

    @Test
    void aProblemIsReportedWithoutContentToo() {
        String text = HEAD + ",\"processes\":[{\"id\":\"p\",\"name\":\"" + "x".repeat(100_001) + "\"}]}";
        assertThatThrownBy(() -> JSON.readSnapshot(text.getBytes(UTF_8), "long.json"))
                .isInstanceOfSatisfying(RegisterFormatException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(RegisterFormatException.Kind.TOO_LARGE);
                    assertThat(problem.allowed()).isEqualTo("at most 100 levels and 100000 characters in a text");
                });
        String secret = HEAD + ",\"processes\":[{\"id\":\"p\",\"changedOn\":\"hemligt\"}]}";
        assertThatThrownBy(() -> JSON.readSnapshot(secret.getBytes(UTF_8), "secret.json"))
                .isInstanceOfSatisfying(RegisterFormatException.class, problem -> {
                    assertThat(problem.problem()).contains("hemligt");
                    assertThat(problem.allowed()).isEqualTo("a day such as 2024-03-29");
                });
    }

    /** A program that says "never" by the last moment there is hears of it before anything is counted from it. */
    @Test
    void whatNoDocumentCanHoldIsNotWritten() {
        Incident never =
                Incident.builder().id(IncidentId.of("i")).awareAt(Instant.MAX).build();
        LisSnapshot register = LisSnapshot.builder()
                .takenAt(Instant.parse("2026-01-01T00:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("o"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .addIncidents(never)
                .build();
        String problem = "'+1000000000-12-31T23:59:59.999999999Z' can't be: it must lie in the years 0001 to 9999";
        List<ThrowingCallable> ways = List.of(
                () -> JSON.write(register),
                () -> JSON.writeReadably(register),
                () -> JSON.write(register, OutputStream.nullOutputStream()),
                () -> JSON.digest(register),
                () -> JSON.check(register));
        assertThat(ways)
                .allSatisfy(way -> assertThatIllegalArgumentException()
                        .isThrownBy(way)
                        .withMessage("incident 'i' at /incidents/0/awareAt: " + problem));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.check(never))
                .withMessage("incident 'i' at /awareAt: " + problem);
        BusinessProcess ended = BusinessProcess.builder()
                .id(ProcessId.of("p"))
                .endedOn(LocalDate.MAX)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.check(ended))
                .withMessageStartingWith("process 'p' at /endedOn: '+999999999-12-31' can't be: ");
        JSON.check(ended.withEndedOn(LocalDate.of(9999, 12, 31)));
    }
}

package se.lis.hosts.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** The service, started on a free port and called over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lis.register-size=2000B")
class ServiceTest {

    private static final String REGISTER = """
            {"takenAt": "2026-11-01T10:00:00Z",
             "organisation": {"id": "city-of-x", "zone": "Europe/Stockholm"},
             "processes": [{"id": "process-of-x"}]}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ComplianceEngine engine;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private JsonNode problem(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return json.readTree(response.body());
    }

    @Test
    void aRegisterIsAssessedAsTheLibraryDoes() throws Exception {
        HttpResponse<String> response = send("/assessments?asOf=2026-11-01&locale=en", REGISTER);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        Assessment expected = engine.assess(
                LisJson.standard().readSnapshot(REGISTER.getBytes(StandardCharsets.UTF_8), "register"),
                AssessmentRequest.at(Instant.parse("2026-11-01T22:59:59.999999999Z"))
                        .in(Locale.ENGLISH));
        assertThat(response.body()).isEqualTo(new String(LisJson.standard().write(expected), StandardCharsets.UTF_8));
        assertThat(expected.findings()).isNotEmpty();
    }

    @Test
    void withoutADayItIsJudgedAsOfNowAndWithoutMessages() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        Assessment assessment = LisJson.standard()
                .readAssessment(send("/assessments", REGISTER).body().getBytes(StandardCharsets.UTF_8), "the answer");
        assertThat(assessment.asOf()).isBetween(before, Instant.now());
        assertThat(assessment.findings())
                .allSatisfy(finding -> assertThat(finding.message()).isEmpty());
    }

    @Test
    void aWrongRegisterIsToldOfWithPlaceAndValue() throws Exception {
        JsonNode problem = problem(
                send(
                        "/assessments",
                        REGISTER.replace("\"id\": \"process-of-x\"", "\"id\": \"p\", \"startedOn\": \"May\"")),
                400);
        assertThat(problem.path("pointer").asText()).isEqualTo("/processes/0/startedOn");
        assertThat(problem.path("line").asInt()).isEqualTo(3);
        assertThat(problem.path("detail").asText()).contains("'May'", "a day such as");
        assertThat(problem(send("/assessments", "{"), 400).path("title").asText())
                .isEqualTo("The register can't be read");
    }

    @Test
    void aRegisterThatIsTooLargeIsRefused() throws Exception {
        String large = REGISTER + " ".repeat(2001 - REGISTER.length());
        assertThat(problem(send("/assessments", large), 413).path("detail").asText())
                .contains("2000 bytes");
        assertThat(send("/assessments?asOf=2026-11-01", large.substring(0, 2000))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAssessmentThatTakesTooLongIsStopped() throws Exception {
        Limits hurried = new Limits(DataSize.ofKilobytes(2), Duration.ofNanos(1));
        MockMvcBuilders.standaloneSetup(new AssessmentsController(engine, Clock.systemUTC(), hurried))
                .setControllerAdvice(new Problems())
                .build()
                .perform(post("/assessments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REGISTER))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void healthTellsNothingOfTheMachine() throws Exception {
        assertThat(get("/actuator/health").body()).doesNotContain("path", "/");
    }

    @Test
    void wrongParametersAreToldOf() throws Exception {
        for (String asOf : List.of("soon", "2026-02-30", "1999-01-01", "2099-01-01")) {
            JsonNode problem = problem(send("/assessments?asOf=" + asOf, REGISTER), 400);
            assertThat(problem.path("parameter").asText()).isEqualTo("asOf");
            assertThat(problem.path("detail").asText()).contains("'" + asOf + "'", "must be");
        }
        assertThat(problem(send("/assessments?locale=de", REGISTER), 400)
                        .path("detail")
                        .asText())
                .contains("'de'", "sv");
    }

    @Test
    void rulesAreToldOf() throws Exception {
        JsonNode rules = json.readTree(get("/rules").body());
        List<String> ids = new ArrayList<>();
        rules.forEach(rule -> ids.add(rule.path("id").asText()));
        assertThat(ids).containsExactlyElementsOf(engine.catalogue().rules().keySet());
        JsonNode rule = json.readTree(get("/rules/INC-001").body());
        assertThat(rule.path("rule").path("severity").asText()).isEqualTo("high");
        assertThat(rule.path("basis").path(0).path("cited").path("en").asText())
                .isEqualTo("General Data Protection Regulation (EU) 2016/679 Article 33(1)");
        assertThat(problem(get("/rules/INC-999"), 404).path("detail").asText()).contains("'INC-999'");
    }

    @Test
    void otherMistakesAreProblemsToo() throws Exception {
        problem(get("/assessments"), 405);
        HttpResponse<String> text = client.send(
                request("/assessments")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(REGISTER))
                        .build(),
                BodyHandlers.ofString());
        problem(text, 415);
    }

    @Test
    void healthTellsTheCatalogueAndItsDays() throws Exception {
        JsonNode health = json.readTree(get("/actuator/health").body());
        assertThat(health.path("status").asText()).isEqualTo("UP");
        JsonNode details = health.path("components").path("lis").path("details");
        assertThat(details.path("catalogue").asText())
                .isEqualTo(engine.catalogue().version());
        assertThat(details.path("coveredFrom").asText())
                .isEqualTo(engine.coveredFrom().toString());
    }

    @Test
    void itIsOutOfServiceOnADayThatNoLawIsDatedFor() {
        LocalDate after = engine.coveredUntil();
        assertThat(on(after.minusDays(1))).isEqualTo(Status.UP);
        assertThat(on(after)).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private Status on(LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return new LisHealthIndicator(engine, clock).health().getStatus();
    }

    @Test
    void assessmentsAreMeasured() throws Exception {
        send("/assessments?asOf=2026-11-01", REGISTER);
        JsonNode metric = json.readTree(
                get("/actuator/metrics/lis.assessment?tag=outcome:done").body());
        assertThat(metric.path("measurements").path(0).path("value").asDouble()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void thePageOfTheInterfaceIsThere() throws Exception {
        JsonNode paths = json.readTree(get("/openapi").body()).path("paths");
        assertThat(paths.fieldNames()).toIterable().containsExactlyInAnyOrder("/assessments", "/rules", "/rules/{id}");
        JsonNode assess = paths.path("/assessments").path("post");
        assertThat(assess.path("requestBody").path("required").asBoolean()).isTrue();
        assertThat(assess.path("responses").fieldNames()).toIterable().contains("200", "400", "413");
        assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void theParentsJacksonIsInIt() {
        assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString())
                .startsWith("2.21.");
    }
}

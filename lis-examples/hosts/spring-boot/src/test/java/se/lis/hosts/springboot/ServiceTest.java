package se.lis.hosts.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.SocketException;
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
import java.util.concurrent.atomic.AtomicLong;
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
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lis.register-size=2000B", "lis.at-once=3"})
class ServiceTest {

    private static final String REGISTER = """
        {"takenAt": "2026-11-01T10:00:00Z",
         "organisation": {"id": "city-of-x", "zone": "Europe/Stockholm"},
         "processes": [{"id": "process-of-x"}]}\
        """;

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
    void aWrongRegisterIsReportedWithPlaceAndValue() throws Exception {
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
        Limits hurried = new Limits(DataSize.ofKilobytes(2), Duration.ofNanos(1), Duration.ofMinutes(1), 1);
        MockMvcBuilders.standaloneSetup(new AssessmentsController(engine, Clock.systemUTC(), hurried))
                .setControllerAdvice(new Problems())
                .build()
                .perform(post("/assessments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REGISTER))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    /** Clients that send a byte and then nothing take the places for registers, are let go, and keep nobody from the rules. */
    @Test
    void slowClientsKeepNobodyFromTheRules() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int each = 0; each < 20; each++) {
                Socket socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /assessments HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(get("/rules/INC-001").statusCode()).isEqualTo(200);
            int busy = 0;
            for (Socket socket : slow.subList(3, slow.size())) {
                byte[] answer = socket.getInputStream().readNBytes(12);
                busy += new String(answer, StandardCharsets.US_ASCII).equals("HTTP/1.1 503") ? 1 : 0;
            }
            assertThat(busy).isGreaterThanOrEqualTo(slow.size() - 6);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (send("/assessments?asOf=2026-11-01", REGISTER).statusCode() == 503 && System.nanoTime() < patience) {
            Thread.sleep(100);
        }
        assertThat(send("/assessments?asOf=2026-11-01", REGISTER).statusCode()).isEqualTo(200);
    }

    /** What is left of a request that was answered is not waited for: a thread would be held by each client that sends it slowly. */
    @Test
    void whoWasAnsweredIsLetGoHoweverSlowlyTheRestComes() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            socket.getOutputStream()
                    .write(("GET /rules/INC-001 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread dripping = new Thread(() -> drip(socket));
            dripping.start();
            assertThat(new String(toTheEnd(socket), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
            dripping.interrupt();
            dripping.join();
        }
    }

    private static void drip(Socket socket) {
        try {
            while (!Thread.interrupted()) {
                socket.getOutputStream().write(' ');
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException done) {
            // The other side is gone, or nobody waits any longer.
        }
    }

    /** Returns what was answered until the server closed the connection. */
    private static byte[] toTheEnd(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            // What was sent since was not wanted.
        }
        return answer.toByteArray();
    }

    /** Who sends a register that is wrong hears what is wrong, though the rest of it is no longer read. */
    @Test
    void aLongRegisterThatIsWrongIsReportedToWhoIsStillSendingIt() throws Exception {
        assertThat(problem(send("/assessments", "[" + " ".repeat(1900) + "]"), 400)
                        .path("detail")
                        .asText())
                .contains("expected an object");
    }

    @Test
    void whatComesInTooSlowlyIsLetGo() {
        AtomicLong time = new AtomicLong();
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                time.addAndGet(Duration.ofSeconds(1).toNanos());
                return ' ';
            }
        };
        BoundedBody body = new BoundedBody(dripping, DataSize.ofMegabytes(1), Duration.ofSeconds(30), time::get);
        assertThatThrownBy(() -> {
                    while (body.read() >= 0) {
                        continue;
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(body.beyond()).containsInstanceOf(TooSlowException.class);
    }

    @Test
    void whatReachesNoControllerIsAProblemToo() throws Exception {
        assertThat(problem(get("/rules/..%2f.."), 400).path("status").asInt()).isEqualTo(400);
        assertThat(problem(get("/error"), 404).path("status").asInt()).isEqualTo(404);
        assertThat(problem(get("/nowhere"), 404).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void aFaultIsAProblemThatTellsNothing() throws Exception {
        ComplianceEngine broken = (ComplianceEngine) Proxy.newProxyInstance(
                ComplianceEngine.class.getClassLoader(),
                new Class<?>[] {ComplianceEngine.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("assess")) {
                        throw new IllegalStateException("a secret");
                    }
                    return method.invoke(engine, arguments);
                });
        Limits limits = new Limits(DataSize.ofKilobytes(2), Duration.ofMinutes(1), Duration.ofMinutes(1), 1);
        MockMvcBuilders.standaloneSetup(new AssessmentsController(broken, Clock.systemUTC(), limits))
                .setControllerAdvice(new Problems())
                .build()
                .perform(post("/assessments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REGISTER))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void anotherSitesNameIsRefused() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /rules HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").contains("application/problem+json", "nosniff");
        }
        assertThat(get("/rules").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void healthStatesNothingOfTheMachine() throws Exception {
        assertThat(get("/actuator/health").body()).doesNotContain("path", "/");
    }

    @Test
    void wrongParametersAreReported() throws Exception {
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
    void rulesAreDescribed() throws Exception {
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
    void healthStatesTheCatalogueAndItsDays() throws Exception {
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

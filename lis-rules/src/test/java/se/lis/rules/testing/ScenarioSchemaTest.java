package se.lis.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema of scenarios: their fields, and the register as its own schema has it, but that what a scenario need not say may be left out. */
class ScenarioSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path SCHEMAS = Path.of("../docs/schemas");
    private static final Path FILE = SCHEMAS.resolve("scenarios-1.0.schema.json");

    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("name", "what it is about"),
            Map.entry("asOf", "when it is judged: a day, which is its last instant, or a moment"),
            Map.entry("lawAsOf", "the day whose law decides"),
            Map.entry("takenAt", "when the register was taken; when it is judged, where left out"),
            Map.entry("register", "the register; of a district in Sweden, where it names no organisation"),
            Map.entry("satisfied", "the ids of the subjects that keep the rule"),
            Map.entry("violated", "the ids of the subjects that break it"),
            Map.entry("undetermined", "the ids of the subjects of which it can't be decided"),
            Map.entry("upcoming", "the ids of the subjects that are reminded of what falls due"),
            Map.entry("waived", "the ids of the violated subjects that a waiver accepts"),
            Map.entry("status", "what becomes of a rule without subjects"),
            Map.entry("severity", "how much each finding matters"),
            Map.entry("force", "what stands behind each finding"),
            Map.entry("forces", "what stands behind each provision that is cited, in order"),
            Map.entry("provisions", "the provisions that are cited, such as gdpr 35(1), in order"),
            Map.entry("messageKey", "the key of the message, such as STAD-001.violation"),
            Map.entry("dueAt", "the last moment"),
            Map.entry("dueBy", "the last day"),
            Map.entry("missing", "the attributes that are missing"),
            Map.entry("discriminators", "what tells findings about one subject apart, one for each finding"));

    private static String made() throws IOException {
        JsonNode register =
                JSON.readTree(SCHEMAS.resolve("register-1.0.schema.json").toFile());
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:se.lis:schema:scenarios:1.0");
        schema.put("title", "The scenarios of a rule: rules/<area>/<ID>.scenarios.yaml");
        schema.put("type", "array").put("minItems", 1);
        ObjectNode scenario = schema.putObject("items");
        scenario.put("type", "object").put("additionalProperties", false);
        ObjectNode fields = scenario.putObject("properties");
        for (String field : new TreeSet<>(Scenario.FIELDS)) {
            ObjectNode described = fields.putObject(field);
            ObjectNode value = described;
            if (Scenario.LISTS.contains(field)) {
                value = described.put("type", "array").putObject("items");
            }
            if (field.equals("register")) {
                described.put("$ref", "#/$defs/Register");
            } else if (Scenario.ONE_OF.containsKey(field)) {
                Scenario.ONE_OF.get(field).forEach(value.withArray("enum")::add);
            } else {
                value.put("type", "string");
            }
            described.put("description", TOLD.get(field));
        }
        scenario.putArray("required").add("name").add("asOf").add("register");
        ObjectNode definitions = schema.putObject("$defs");
        register.get("$defs").properties().forEach(each -> definitions.set(each.getKey(), each.getValue()));
        String root = register.get("$ref").asText().replace("#/$defs/", "");
        ObjectNode whole = (ObjectNode) definitions.remove(root);
        whole.remove("required");
        definitions.set("Register", whole);
        return JSON.writeValueAsString(schema) + "\n";
    }

    @Test
    void thePublishedSchemaIsFresh() throws IOException {
        String made = made();
        if (Boolean.getBoolean("lis.writeSchemas")) {
            Files.writeString(FILE, made);
        }
        assertThat(FILE)
                .as("mvn test -pl lis-rules -am -Dtest=ScenarioSchemaTest -Dlis.writeSchemas=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false writes it anew")
                .hasContent(made);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(made(), InputFormat.JSON);
    }

    @TestFactory
    Stream<DynamicTest> theScenariosOfTheLibraryAndOfTheExampleAreAccepted() throws IOException {
        Schema schema = schema();
        try (Stream<Path> shipped = Files.walk(Path.of("src/main/resources/rules"));
                Stream<Path> own = Files.walk(Path.of("../lis-examples/own-rules/src/main/resources"))) {
            return Stream.concat(shipped, own)
                    .filter(file -> file.toString().endsWith(".scenarios.yaml"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.toString(),
                            () -> assertThat(schema.validate(
                                            new YAMLMapper()
                                                    .readTree(file.toFile())
                                                    .toString(),
                                            InputFormat.JSON))
                                    .isEmpty()));
        }
    }

    @Test
    void aSlipIsRefused() throws IOException {
        Schema schema = schema();
        for (String slip : List.of(
                "[{\"name\": \"x\", \"asOf\": \"2026-01-01\"}]",
                "[{\"name\": \"x\", \"asOf\": \"2026-01-01\", \"register\": {}, \"satisfed\": []}]",
                "[{\"name\": \"x\", \"asOf\": \"2026-01-01\", \"register\": {}, \"severity\": \"mediun\"}]",
                "[{\"name\": \"x\", \"asOf\": \"2026-01-01\", \"register\": {}, \"satisfied\": \"p\"}]",
                "[{\"name\": \"x\", \"asOf\": \"2026-01-01\", \"register\": {\"processes\": [{\"id\": \"p\", \"nmae\": \"n\"}]}}]")) {
            assertThat(schema.validate(slip, InputFormat.JSON)).as(slip).isNotEmpty();
        }
    }
}

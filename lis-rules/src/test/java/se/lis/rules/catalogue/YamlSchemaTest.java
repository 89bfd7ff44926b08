package se.lis.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.organisation.Role;
import se.lis.rules.catalogue.legislation.FineLimit;
import se.lis.rules.catalogue.legislation.ReadText;
import se.lis.rules.catalogue.legislation.Source;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameter;

/** The schemas of what people write in YAML accept what the library has, refuse a slip, and know each field. */
class YamlSchemaTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path EXAMPLES = Path.of("../lis-examples");
    private static final ObjectMapper YAML = new YAMLMapper();

    private static Path path(String name) {
        return Path.of("../docs/schemas", name + "-1.0.schema.json");
    }

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(path(name)), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode plain(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(path(name)));
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> shipped = Files.walk(RESOURCES.resolve("rules"));
                Stream<Path> own = Files.walk(EXAMPLES.resolve("own-rules/src/main/resources"))) {
            return Stream.concat(shipped, own)
                    .filter(file -> file.getFileName().toString().matches("[A-Z]+-[0-9]{3}\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> parameters() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("parameters"))) {
            return files.sorted().toList();
        }
    }

    private static Stream<Path> own(String name) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve("own-rules/src/main/resources"))) {
            return files.filter(file -> file.toString().matches(".*/" + name)).sorted().toList().stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> whatTheLibraryHasIsAccepted() throws IOException {
        return Stream.of(
                        rules().stream().map(file -> accepted("rule", file)),
                        parameters().stream().map(file -> accepted("parameters", file)),
                        own("rules/catalogue.yaml").map(file -> accepted("catalogue", file)),
                        own("texts/(sv|en).yaml").map(file -> accepted("texts", file)),
                        Stream.concat(
                                        Stream.of(RESOURCES.resolve("legislation/sources.yaml")),
                                        own("legislation/sources.yaml"))
                                .map(file -> accepted("sources", file)),
                        Stream.of(accepted(
                                "policy",
                                EXAMPLES.resolve("harness/src/main/resources/se/lis/harness/sample-policy.yaml"))))
                .flatMap(tests -> tests);
    }

    private static DynamicTest accepted(String schema, Path file) {
        return DynamicTest.dynamicTest(
                file.toString(),
                () -> assertThat(schema(schema)
                                .validate(YAML.readTree(file.toFile()).toString(), InputFormat.JSON))
                        .isEmpty());
    }

    @Test
    void aSlipIsRefused() throws IOException {
        ObjectNode rule = (ObjectNode) YAML.readTree(rules().get(0).toFile());
        for (String field : List.of("severity", "messages", "basis")) {
            ObjectNode misspelt = rule.deepCopy();
            misspelt.set(field + "x", misspelt.remove(field));
            assertThat(schema("rule").validate(misspelt.toString(), InputFormat.JSON))
                    .as(field)
                    .isNotEmpty();
        }
        String policy =
                "{\"id\":\"x\",\"parameters\":{\"a.b\":[{\"form\":\"2026-01-01\",\"value\":\"P1M\",\"provision\":\"KF\"}]}}";
        assertThat(schema("policy").validate(policy, InputFormat.JSON)).isNotEmpty();
        assertThat(schema("catalogue").validate("{\"id\": \"x\", \"versoin\": \"1.0\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("texts").validate("{\"trem.x\": \"y\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("sources")
                        .validate(
                                "{\"x\": {\"citedd\": {\"sv\": \"a\", \"en\": \"b\"}, \"verified\": true}}",
                                InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theFieldsAreThoseThatAreRead() throws IOException {
        JsonNode rule = plain("rule");
        JsonNode parameter = plain("parameters").get("additionalProperties");
        assertThat(fields(rule)).isEqualTo(components(RuleDescriptor.class));
        assertThat(fields(rule.at("/properties/basis/items"))).isEqualTo(components(RuleDescriptor.Basis.class));
        assertThat(fields(parameter)).isEqualTo(components(Parameter.class));
        assertThat(fields(parameter.at("/properties/values/items"))).isEqualTo(components(DatedValue.class));
        JsonNode source = plain("sources").get("additionalProperties");
        assertThat(fields(source)).isEqualTo(components(Source.class));
        assertThat(fields(source.at("/properties/text"))).isEqualTo(components(ReadText.class));
        assertThat(fields(source.at("/properties/fine"))).isEqualTo(components(FineLimit.class));
    }

    @Test
    void theConstantsAreThoseOfTheModel() throws IOException {
        JsonNode rule = plain("rule").get("properties");
        assertThat(constants(rule.at("/severity"))).isEqualTo(constants(Severity.values()));
        assertThat(constants(rule.at("/responsible"))).isEqualTo(constants(Role.values()));
        assertThat(constants(rule.at("/basis/items/properties/force"))).isEqualTo(constants(Force.values()));
        assertThat(constants(rule.at("/repairability/additionalProperties")))
                .isEqualTo(constants(Repairability.values()));
        assertThat(constants(rule.at("/subject")))
                // the library's rules on the quality of data judge artefacts of any kind
                .isEqualTo(Stream.concat(
                                Arrays.stream(ArtefactType.values()).map(ArtefactType::jsonName), Stream.of("artefact"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> fields(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.get("enum").forEach(each -> names.add(each.asText()));
        return names;
    }

    private static Set<String> constants(Enum<?>[] all) {
        return Arrays.stream(all).map(KebabCaseNames::of).collect(Collectors.toCollection(TreeSet::new));
    }
}

package se.lis.core.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** The published schemas are those of the model, and agree with the reader on what a register may look like. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema REGISTER = compiled(Published.REGISTER.schema());

    enum Published {
        REGISTER("register-1.0.schema.json", LisSnapshot.class, "A register of a LIS"),
        ASSESSMENT("assessment-2.0.schema.json", Assessment.class, "An assessment of a register");

        private final String file;
        private final Class<?> root;
        private final String title;

        Published(String file, Class<?> root, String title) {
            this.file = file;
            this.root = root;
            this.title = title;
        }

        Path path() {
            return Path.of("../docs/schemas", file);
        }

        String schema() {
            try {
                return JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(JsonSchemas.of(root, "urn:lis:schema:" + file, title))
                        + "\n";
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static Schema compiled(String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    @ParameterizedTest
    @EnumSource
    void thePublishedSchemaIsFresh(Published published) throws IOException {
        if (Boolean.getBoolean("lis.writeSchemas")) {
            Files.writeString(published.path(), published.schema());
        }
        assertThat(published.path())
                .as("mvn test -pl lis-core -Dtest=SchemaTest -Dlis.writeSchemas=true writes it anew")
                .hasContent(published.schema());
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 100)
    void whatTheReaderAcceptsIsValid(@ForAll("registers") LisSnapshot register) {
        String json = new String(LisJson.standard().write(register), UTF_8);
        assertThat(REGISTER.validate(json, InputFormat.JSON)).isEmpty();
    }

    /** One thing in a register is made wrong; schema and reader both refuse it. */
    @Property(tries = 300)
    void whatIsWronglyBuiltIsRefusedByBoth(@ForAll("registers") LisSnapshot register, @ForAll Random random)
            throws IOException {
        JsonNode json = JSON.readTree(LisJson.standard().write(register));
        List<JsonNode> parts = new ArrayList<>();
        collect(json, parts);
        String damage = damage((ObjectNode) parts.get(random.nextInt(parts.size())), random);
        String text = json.toString();
        assertThat(REGISTER.validate(text, InputFormat.JSON)).as(damage).isNotEmpty();
        assertThat(catchThrowable(() -> LisJson.standard().readSnapshot(text.getBytes(UTF_8), "register")))
                .as(damage)
                .isInstanceOf(RegisterFormatException.class);
    }

    private static void collect(JsonNode node, List<JsonNode> objects) {
        if (node instanceof ObjectNode) {
            objects.add(node);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static String damage(ObjectNode part, Random random) {
        List<String> names = new ArrayList<>();
        part.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(4) == 0) {
            part.put("nonsense", 1);
            return "added nonsense";
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = part.get(name);
        switch (random.nextInt(3)) {
            case 1 -> part.putNull(name);
            case 2 -> part.set(name, JSON.createObjectNode().put("odd", true));
            default -> other(part, name, value);
        }
        return "damaged " + name + " to " + part.get(name) + ", was " + value;
    }

    /** A value of another kind than the one that stands there. */
    private static void other(ObjectNode part, String name, JsonNode value) {
        if (value instanceof ArrayNode || value.isTextual()) {
            part.put(name, true);
        } else if (value.isBoolean()) {
            part.put(name, "true");
        } else if (value.isInt()) {
            part.put(name, "7");
        } else {
            part.put(name, "text");
        }
    }
}

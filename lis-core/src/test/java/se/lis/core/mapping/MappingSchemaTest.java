package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.table.Shape;

/** What editors are told of a mapping is what its reader takes. */
class MappingSchemaTest {

    private static final Path FILE = Path.of("../docs/schemas/mapping-1.0.schema.json");
    private static final Path SAMPLES = Path.of("../lis-examples/harness/samples");

    private final JsonNode schema = new JsonMapper().readTree(FILE.toFile());
    private final Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE), InputFormat.JSON);

    MappingSchemaTest() throws IOException {}

    private List<String> wrong(String yaml) throws IOException {
        String json = new YAMLMapper().readTree(yaml).toString();
        return compiled.validate(json, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    private static Set<String> fields(JsonNode of) {
        Set<String> names = new TreeSet<>();
        of.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void eachFieldOfTheReaderIsDescribedAndNoOther() {
        Set<String> known = new TreeSet<>(CsvMappingReader.FIELDS);
        known.add("tables");
        assertThat(fields(schema)).isEqualTo(known);
        assertThat(fields(schema.at("/$defs/column"))).isEqualTo(CsvMappingReader.COLUMN_FIELDS);
        Set<String> ofATable = new TreeSet<>(CsvMappingReader.FIELDS);
        ofATable.removeAll(CsvMappingReader.OF_THE_FILE);
        assertThat(fields(schema.at("/properties/tables/items"))).isEqualTo(ofATable);
        assertThat(schema.at("/properties/table/enum"))
                .map(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(Shape.of(LisSnapshot.class).attributes().stream()
                        .filter(each -> each.many() && each.isObject())
                        .map(Shape.Attribute::name)
                        .toList());
        assertThat(schema.findParents("properties"))
                .allSatisfy(each -> assertThat(each.get("additionalProperties").asBoolean(true))
                        .isFalse());
    }

    @Test
    void everyMappingThatIsShownIsTaken() throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            List<Path> mappings = samples.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(mappings).hasSizeGreaterThan(4).allSatisfy(each -> {
                assertThat(wrong(Files.readString(each))).as(each.toString()).isEmpty();
                assertThat(CsvMappingFile.read(each)).isNotEmpty();
            });
        }
        String page = Files.readString(Path.of("../docs/imports.md"));
        assertThat(Pattern.compile("```yaml\\n((?:  )?table: .*?)```", Pattern.DOTALL)
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(0)
                .allSatisfy(yaml -> assertThat(wrong(yaml)).as(yaml).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table: incident\ncolumns: {Nr: id}",
                "table: processes\ncolumns: {Nr: {till: id}}",
                "table: processes\nencoding: latin1\ncolumns: {Nr: id}",
                "table: processes\nheader: first\ncolumns: {Nr: id}",
                "table: processes\nrows: mixed\ncolumns: {Nr: id}",
                "table: processes\nonly: [a]\ncolumns: {Nr: id}",
                "table: processes\nwide: {columns: [a]}\ncolumns: {Nr: id}",
                "table: processes\ncolumns: {Nr: {to: id, numbered: often}}",
                "table: processes\ncolumns: {Nr: {to: id, time: morning}}",
                "table: processes\nignored: a\ncolumns: {Nr: id}",
                "table: processes",
                "columns: {Nr: id}",
                "tables: [{table: processes, header: 2, columns: {Nr: id}}]",
                "tables: x"
            })
    void whatTheReaderRefusesForItsFormTheSchemaRefuses(String yaml) throws IOException {
        assertThat(wrong(yaml)).isNotEmpty();
        assertThat(refused(yaml)).isTrue();
    }

    private static boolean refused(String yaml) {
        try {
            CsvMappingFile.read(yaml.getBytes(UTF_8), "map.yaml");
            return false;
        } catch (CsvMappingException wrong) {
            return true;
        }
    }
}

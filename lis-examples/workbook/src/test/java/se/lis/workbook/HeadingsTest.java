package se.lis.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.CsvTable;

/**
 * Headings and English notes are what the model's documentation says of its attributes. With {@code -Dlis.writeHeadings=true}
 * this test writes them; a new attribute then needs a Swedish note, in {@code notes-sv.json}.
 */
class HeadingsTest {

    private static final Path MODEL = Path.of("../../lis-core/src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources/se/lis/workbook");

    /** Those that one who fills in a sheet needs other words on than one who programs. */
    private static final Set<String> OWN_WORDS =
            Set.of("Artefact.id", "Artefact.securityProtected", "SnapshotRow.schemaVersion", "SnapshotRow.takenAt");

    private static final Pattern SWEDISH = Pattern.compile(" ?\\(Swedish: ([^)]*)\\)");
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern CONSTANT = Pattern.compile("\\{@link \\w+#([A-Z][A-Z_]*)}");

    @Example
    void headingsAndNotesAreThoseOfTheModel() throws IOException {
        Map<String, String> sources = sources();
        JsonNode stored = read("headings.json");
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        for (String key : keys()) {
            if (OWN_WORDS.contains(key)) {
                told.set(key, stored.path(key));
            } else {
                Matcher swedish = SWEDISH.matcher(documentation(key, sources));
                assertThat(swedish.find()).as(key + " tells its Swedish name").isTrue();
                String name = swedish.group(1);
                String note = swedish.replaceAll("").replaceFirst("^Returns ", "");
                told.putObject(key)
                        .put("sv", name)
                        .put("note", note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1));
            }
        }
        if (Boolean.getBoolean("lis.writeHeadings")) {
            Files.writeString(RESOURCES.resolve("headings.json"), written(told));
        }
        assertThat(read("headings.json")).isEqualTo(told);
    }

    @Example
    void everyNoteIsThereInSwedish() throws IOException {
        List<String> noted = new ArrayList<>();
        read("notes-sv.json").properties().forEach(note -> {
            assertThat(note.getValue().asText()).as(note.getKey()).isNotBlank().endsWith(".");
            noted.add(note.getKey());
        });
        assertThat(noted).containsExactlyInAnyOrderElementsOf(keys());
    }

    @Example
    void anAttributeHasItsNameByItsPath() {
        Headings english = Headings.in(Locale.ENGLISH);
        assertThat(english.name(ArtefactType.INCIDENT, "awareAt")).contains("aware at");
        assertThat(english.name(ArtefactType.INCIDENT, "personalDataBreach.notifiedAt"))
                .contains("notified at");
        assertThat(english.name(ArtefactType.ACCESS_REVIEW, "deviations[1].dueBy"))
                .contains("deviations, due by");
        assertThat(Headings.in(Locale.forLanguageTag("sv")).name(ArtefactType.ACCESS_REVIEW, "performedOn"))
                .contains("utförd");
        assertThat(english.name(ArtefactType.ACCESS_REVIEW, "noSuchThing")).isEmpty();
    }

    /** Returns the attributes of all columns, each under the class that it belongs to. */
    private static Set<String> keys() throws IOException {
        JsonNode stored = read("headings.json");
        Set<String> keys = new TreeSet<>();
        for (String table : CsvTable.names()) {
            for (CsvTable.Description column : CsvTable.describe(table)) {
                String own = column.holder().getSimpleName() + "." + column.attribute();
                String common = "Artefact." + column.attribute();
                keys.add(stored.has(own) || !OWN_WORDS.contains(common) ? own : common);
            }
        }
        return keys;
    }

    private static String documentation(String key, Map<String, String> sources) {
        int dot = key.indexOf('.');
        Matcher documented = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\n]*\n\\s*)*(?:default )?[\\w<>., ]+ "
                                + key.substring(dot + 1) + "\\(\\)",
                        Pattern.DOTALL)
                .matcher(Optional.ofNullable(sources.get(key.substring(0, dot))).orElse(""));
        assertThat(documented.find()).as(key + " is documented in the model").isTrue();
        String text = Stream.of(
                        documented.group(1).replaceAll("\n\\s*\\*", "\n").split("<p>", -1))
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("\n"));
        return CONSTANT.matcher(CODE.matcher(text).replaceAll("$1"))
                .replaceAll(
                        constant -> constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(MODEL)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(String.valueOf(file.getFileName()).replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    private static JsonNode read(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(RESOURCES.resolve(name)));
    }

    /** Writes as the file stands: one field a line, so that changes are seen. */
    private static String written(ObjectNode headings) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        StringBuilder text = new StringBuilder("{\n");
        String separator = "";
        for (Map.Entry<String, JsonNode> entry : headings.properties()) {
            text.append(separator)
                    .append(" \"")
                    .append(entry.getKey())
                    .append("\": {\n  \"sv\": ")
                    .append(mapper.writeValueAsString(entry.getValue().path("sv")))
                    .append(",\n  \"note\": ")
                    .append(mapper.writeValueAsString(entry.getValue().path("note")))
                    .append("\n }");
            separator = ",\n";
        }
        return text.append("\n}\n").toString();
    }
}

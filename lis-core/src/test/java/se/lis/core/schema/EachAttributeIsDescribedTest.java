package se.lis.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.LisCsv;

/** No attribute of the model is without meaning, Swedish term, or place in the published schema. */
class EachAttributeIsDescribedTest {

    /** Of every artefact alike, and described there. */
    private static final Set<String> COMMON = Set.of("id", "securityProtected");

    static Stream<Class<?>> valuesOfTheModel() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(LisSnapshot.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isAnnotationPresent(JsonDeserialize.class) && found.add(type)) {
                JsonSchemas.setters(type).forEach(setter -> open.push(member(setter.getGenericParameterTypes()[0])));
            }
        }
        return found.stream().filter(type -> type != LisSnapshot.class);
    }

    private static Class<?> member(Type type) {
        if (type instanceof ParameterizedType container) {
            return member(container.getActualTypeArguments()[0]);
        }
        if (type instanceof java.lang.reflect.WildcardType wildcard) {
            return member(wildcard.getUpperBounds()[0]);
        }
        return (Class<?>) type;
    }

    @Test
    void theModelIsFound() {
        assertThat(valuesOfTheModel().filter(Artefact.class::isAssignableFrom)).hasSize(31);
    }

    @ParameterizedTest
    @EnumSource
    void eachAttributeOfAnArtefactHasItsColumns(ArtefactType type) {
        valuesOfTheModel()
                .filter(value -> value.getSimpleName().equals(nameOf(type)))
                .forEach(value -> {
                    List<String> columns = LisCsv.columns(value.asSubclass(Artefact.class));
                    for (Method setter : JsonSchemas.setters(value)) {
                        String name = JsonSchemas.name(setter);
                        assertThat(columns)
                                .as("columns of %s for %s", type, name)
                                .anyMatch(column -> column.equals(name)
                                        || column.startsWith(name + ".")
                                        || column.startsWith(name + "["));
                    }
                });
    }

    private static String nameOf(ArtefactType type) {
        return type == ArtefactType.ORGANISATION
                ? "Organisation"
                : Stream.of(LisSnapshot.class.getMethods())
                        .filter(method -> method.getName().equals(type.listName()) && method.getParameterCount() == 0)
                        .map(method -> member(method.getGenericReturnType()).getSimpleName())
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("valuesOfTheModel")
    void eachAttributeIsDescribed(Class<?> type) throws IOException {
        String source = Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
        JsonNode properties = new ObjectMapper()
                .readTree(Path.of("../docs/schemas/register-1.0.schema.json").toFile())
                .at("/$defs/" + type.getSimpleName() + "/properties");
        List<String> wanting = new ArrayList<>();
        for (Method setter : JsonSchemas.setters(type)) {
            String name = JsonSchemas.name(setter);
            if (!properties.has(name)) {
                wanting.add(name + " has no place in the schema");
            }
            boolean common = Artefact.class.isAssignableFrom(type) && COMMON.contains(name);
            String described = javadoc(source, name);
            if (!common && !described.startsWith("Returns ")) {
                wanting.add(name + " is not described");
            }
            if (!common && !described.contains("(Swedish: ")) {
                wanting.add(name + " has no Swedish term");
            }
        }
        assertThat(wanting).as(type.getSimpleName()).isEmpty();
    }

    /** The comment right before an attribute's accessor, on one line. */
    private static String javadoc(String source, String attribute) {
        Matcher accessor = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s+)*(?:default\\s+)?[\\w<>., ]+\\s"
                                + attribute + "\\(\\)",
                        Pattern.DOTALL)
                .matcher(source);
        return accessor.find()
                ? accessor.group(1).replaceAll("\\s*\\n\\s*\\*", " ").strip()
                : "";
    }
}

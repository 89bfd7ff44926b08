package se.lis.core.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.id.PersonRef;

/** Writes the JSON Schema (2020-12) of a value of the model, from the builders that read it. */
final class JsonSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String YEAR = "(?!0000)\\d{4}";
    private static final String DAY = YEAR + "-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Instant.class,
            "^" + DAY + "[Tt]([01]\\d|2[0-4]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{0,9})?"
                    + "([Zz]|[+-]\\d{2}:[0-5]\\d(:[0-5]\\d)?)$",
            LocalDate.class,
            "^" + DAY + "$",
            YearMonth.class,
            "^" + YEAR + "-(0[1-9]|1[0-2])$",
            Duration.class,
            "^[+-]?[Pp](?=.)([+-]?\\d+[Dd])?([Tt](?=.)([+-]?\\d+[Hh])?([+-]?\\d+[Mm])?"
                    + "([+-]?\\d+([.,]\\d{0,9})?[Ss])?)?$",
            Period.class,
            "^[+-]?[Pp](?=.)([+-]?\\d+[Yy])?([+-]?\\d+[Mm])?([+-]?\\d+[Ww])?([+-]?\\d+[Dd])?$",
            ZoneId.class,
            "\\S");

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private JsonSchemas() {}

    /** Returns the schema of a class. */
    static ObjectNode of(Class<?> root, String id, String title) {
        JsonSchemas schemas = new JsonSchemas();
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.set("$ref", schemas.object(root).get("$ref"));
        ObjectNode definitions = schema.putObject("$defs");
        schemas.definitions.forEach(definitions::set);
        return schema;
    }

    /** Returns what sets the attributes of a class: the builder's methods, by attribute. */
    static List<Method> setters(Class<?> type) {
        Class<?> builder = type.getAnnotation(JsonDeserialize.class).builder();
        return Stream.of(builder.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .sorted(Comparator.comparing(JsonSchemas::name))
                .toList();
    }

    static String name(Method setter) {
        return setter.getAnnotation(JsonProperty.class).value();
    }

    private ObjectNode object(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            ObjectNode definition = JSON.objectNode();
            definitions.put(name, definition);
            definition.put("type", "object");
            definition.put("additionalProperties", false);
            ArrayNode required = JSON.arrayNode();
            ObjectNode properties = definition.putObject("properties");
            for (Method setter : setters(type)) {
                properties.set(name(setter), schema(setter.getGenericParameterTypes()[0]));
                if (isRequired(type, setter)) {
                    required.add(name(setter));
                }
            }
            if (!required.isEmpty()) {
                definition.set("required", required);
            }
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static boolean isRequired(Class<?> type, Method setter) {
        Class<?> value = setter.getParameterTypes()[0];
        try {
            return !Iterable.class.isAssignableFrom(value)
                    && value != Optional.class
                    && !Map.class.isAssignableFrom(value)
                    && !type.getMethod(name(setter)).isDefault();
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a builder sets what its value has", impossible);
        }
    }

    private ObjectNode schema(Type type) {
        if (type instanceof WildcardType wildcard) {
            return schema(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType container) {
            Class<?> raw = (Class<?>) container.getRawType();
            Type[] members = container.getActualTypeArguments();
            if (Map.class.isAssignableFrom(raw)) {
                ObjectNode object = JSON.objectNode().put("type", "object");
                object.set("additionalProperties", schema(members[1]));
                return object;
            }
            if (raw == Optional.class) {
                return schema(members[0]);
            }
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", schema(members[0]));
            return array;
        }
        return single((Class<?>) type);
    }

    private ObjectNode single(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        if (ArtefactId.class.isAssignableFrom(type)) {
            schema.put("type", "string").put("maxLength", ArtefactId.MAX_LENGTH);
            return schema.put("pattern", "^[^|\\s]([^|\\p{Cc}]*[^|\\s])?$");
        }
        if (type == PersonRef.class) {
            return schema.put("type", "string").put("pattern", "\\S");
        }
        if (PATTERNS.containsKey(type)) {
            return schema.put("type", "string").put("pattern", PATTERNS.get(type));
        }
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return schema.put("type", "integer")
                    .put("minimum", Integer.MIN_VALUE)
                    .put("maximum", Integer.MAX_VALUE);
        }
        if (type == Scalar.class) {
            ArrayNode forms =
                    schema.putArray("type").add("string").add("integer").add("boolean");
            forms.add("array");
            return schema;
        }
        if (type.isEnum()) {
            ArrayNode constants = schema.put("type", "string").putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> constants.add(KebabCaseNames.of((Enum<?>) constant)));
            return schema;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return schema(type.getGenericSuperclass());
        }
        return object(type);
    }
}

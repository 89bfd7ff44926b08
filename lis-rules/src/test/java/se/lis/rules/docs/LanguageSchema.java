package se.lis.rules.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.internal.language.Languages;

/** The schema of a host's language: each key, with the English text to translate. */
final class LanguageSchema {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private LanguageSchema() {}

    /** Returns the schema. */
    static String of(ComplianceEngine engine) {
        SortedMap<String, String> texts = engine.texts(Locale.ENGLISH);
        Set<String> nouns = Languages.nouns(texts);
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:se.lis:schema:language:1.0");
        schema.put("title", "A language of your own, by key; what is described is the English text");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        texts.forEach((key, text) -> properties
                .putObject(key)
                .put("type", "string")
                .put("pattern", "\\S")
                .put("description", text));
        schema.putObject("patternProperties")
                .putObject("^plural\\.(zero|one|two|few|many)$")
                .put("type", "string")
                .put("description", "which numbers take that form, such as n = 1");
        // Nouns have the forms of the language, and a host's own rules have texts too.
        schema.putObject("additionalProperties").put("type", "string").put("pattern", "\\S");
        texts.keySet().stream()
                .filter(key -> !key.startsWith("plural."))
                .filter(key -> !nouns.contains(key.substring(0, Math.max(0, key.lastIndexOf('.')))))
                .forEach(schema.withArray("required")::add);
        try {
            return JSON.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

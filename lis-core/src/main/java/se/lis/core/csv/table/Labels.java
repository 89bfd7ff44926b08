package se.lis.core.csv.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.lis.core.artefact.ArtefactType;

/**
 * The words that people use for what an attribute can be: the choices of a closed list, and yes and no.
 *
 * <p>A choice is understood by its code and by its words in Swedish and English, whatever the language that is asked for.
 */
public final class Labels {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static final JsonNode WORDS = words();

    private static final Map<String, String> YES_AND_NO = new HashMap<>();

    static {
        List.of("true", "t", "sant", "ja", "j", "yes", "y", "x", "1").forEach(yes -> YES_AND_NO.put(yes, "true"));
        List.of("false", "f", "falskt", "nej", "n", "no", "0").forEach(no -> YES_AND_NO.put(no, "false"));
    }

    private static final ClassValue<Map<String, String>> CODES = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
            Map<String, String> codes = new HashMap<>();
            // What others are called is no match for a choice's own code.
            for (String code : codes(type)) {
                codes.put(Spaces.key(code), code);
            }
            for (String code : codes(type)) {
                codes.putIfAbsent(Spaces.key(code.replace('-', ' ')), code);
                swedish(type, code).forEach(word -> codes.putIfAbsent(Spaces.key(word), code));
            }
            return codes;
        }
    };

    private static final ClassValue<List<String>> IN_JSON = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            if (type == boolean.class || type == Boolean.class) {
                return List.of("true", "false");
            }
            List<String> codes = new ArrayList<>();
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    codes.add(
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
            }
            return List.copyOf(codes);
        }
    };

    private Labels() {}

    private static JsonNode words() {
        try (InputStream file = Objects.requireNonNull(Labels.class.getResourceAsStream("labels-sv.json"))) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("labels-sv.json can't be read", unreadable);
        }
    }

    /** Returns whether a type is a closed list, or yes and no. */
    public static boolean closed(Class<?> type) {
        return type.isEnum() || type == boolean.class || type == Boolean.class;
    }

    /** Returns the texts that a closed list has in JSON, or none when the type is no such list. */
    public static List<String> codes(Class<?> type) {
        return IN_JSON.get(type);
    }

    /** Returns what a choice is called in a language; English where the language is not Swedish. */
    public static String label(Class<?> type, String code, Locale language) {
        boolean swedish = language.getLanguage().equals(SWEDISH.getLanguage());
        if (!type.isEnum()) {
            return code.equals("true") ? swedish ? "ja" : "yes" : swedish ? "nej" : "no";
        }
        List<String> words = swedish(type, code);
        return swedish && !words.isEmpty() ? words.get(0) : code.replace('-', ' ');
    }

    /** Returns whether a choice has words in Swedish. */
    public static boolean isTranslated(Class<?> type, String code) {
        return !swedish(type, code).isEmpty();
    }

    /** Returns the code of what people call a choice, or empty when it is none. */
    public static Optional<String> code(Class<?> type, String words) {
        return Optional.ofNullable((type.isEnum() ? CODES.get(type) : YES_AND_NO).get(Spaces.key(words)));
    }

    private static List<String> swedish(Class<?> type, String code) {
        if (type == ArtefactType.class) {
            return List.of(ArtefactType.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'))
                    .swedish());
        }
        String words = WORDS.path(type.getSimpleName()).path(code).asText();
        return words.isEmpty() ? List.of() : List.of(words.split("\\|", -1));
    }
}

package se.lis.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.json.RegisterFormatException.Kind;
import se.lis.core.text.Printable;

/** Puts what Jackson reports into the words of the register, without a class name in it. */
final class Problems {

    private static final String NULL = "null is not a value: leave the field out";
    private static final String BEYOND_MEASURE = "the number is too large or too small to be meant";
    private static final String NOT_UTF_8 = "this is not UTF-8: save the file as UTF-8";
    private static final Pattern CHARACTER = Pattern.compile("^(?:Unexpected|Unrecognized|Illegal)[^(']*\\(?'(.)'");

    private static final String LARGEST =
            "at most " + LisJson.MAX_DEPTH + " levels and " + LisJson.MAX_TEXT + " characters in a text";

    private static final Map<Class<?>, String> FORMS = Map.of(
            Instant.class, "a moment such as 2024-03-29T13:20:00Z",
            LocalDate.class, "a day such as 2024-03-29",
            YearMonth.class, "a month such as 2024-03",
            Duration.class, "a duration such as PT72H",
            Period.class, "a period such as P12M",
            ZoneId.class, "a time zone such as Europe/Stockholm",
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            String.class, "a text");

    private Problems() {}

    /**
     * Returns what is wrong with a document.
     *
     * @param reader what read it, or null where it could not begin
     */
    static RegisterFormatException explain(
            String source, JsonProcessingException problem, @Nullable JsonParser reader) {
        JsonLocation place = problem.getLocation();
        if (place == null && reader != null) {
            place = reader.currentLocation();
        }
        return new RegisterFormatException(
                kind(problem),
                source,
                place == null ? 0 : place.getLineNr(),
                place == null ? 0 : place.getColumnNr(),
                problem instanceof JsonMappingException mapping ? pointer(mapping) : "",
                words(problem),
                allowed(problem),
                problem);
    }

    /** Returns that a document holds the literal null alone. */
    static RegisterFormatException isNull(String source) {
        return new RegisterFormatException(Kind.MISSING_VALUE, source, 1, 1, "", NULL, "", null);
    }

    /** Returns that a number is written whose exponent no number of the platform has. */
    static RegisterFormatException beyondMeasure(
            String source, NumberFormatException cause, @Nullable JsonParser reader) {
        JsonLocation place = reader == null ? JsonLocation.NA : reader.currentTokenLocation();
        return new RegisterFormatException(
                Kind.IMPOSSIBLE_VALUE, source, place.getLineNr(), place.getColumnNr(), "", BEYOND_MEASURE, "", cause);
    }

    /** Returns that a document is in another encoding. */
    static RegisterFormatException notUtf8(String source, Throwable cause) {
        return new RegisterFormatException(Kind.NOT_JSON, source, 0, 0, "", NOT_UTF_8, "", cause);
    }

    /** Returns that a value can't be written: it holds what no document can. */
    static IllegalArgumentException unwritable(JsonProcessingException problem) {
        String place =
                problem instanceof JsonMappingException mapping ? artefact(mapping) + "at " + pointer(mapping) : "";
        return new IllegalArgumentException(place + ": " + cause(problem), problem);
    }

    private static String artefact(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(JsonMappingException.Reference::getFrom)
                .filter(Artefact.class::isInstance)
                .map(Artefact.class::cast)
                .map(holder -> holder.type().jsonName() + " '" + shown(holder.id()) + "' ")
                .findFirst()
                .orElse("");
    }

    private static String pointer(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + shown(step.getFieldName()).replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static Kind kind(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException) {
            return Kind.UNKNOWN_FIELD;
        }
        if (problem instanceof InvalidNullException) {
            return Kind.MISSING_VALUE;
        }
        if (problem instanceof InvalidFormatException
                || (problem instanceof MismatchedInputException && problem.getCause() == null)) {
            return Kind.WRONG_VALUE;
        }
        if (isTooLarge(problem)) {
            return Kind.TOO_LARGE;
        }
        if (problem instanceof JsonParseException) {
            return Kind.NOT_JSON;
        }
        Throwable root = root(problem);
        if (root instanceof JsonParseException) {
            return Kind.NOT_JSON;
        }
        return root instanceof IllegalStateException || root instanceof NullPointerException
                ? Kind.MISSING_VALUE
                : Kind.IMPOSSIBLE_VALUE;
    }

    private static String allowed(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return known(unknown);
        }
        return switch (kind(problem)) {
            case WRONG_VALUE -> form(((MismatchedInputException) problem).getTargetType());
            case TOO_LARGE -> LARGEST;
            case MISSING_VALUE -> required(root(problem));
            default -> "";
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean isTooLarge(JsonProcessingException problem) {
        return problem instanceof StreamConstraintsException
                || problem.getCause() instanceof StreamConstraintsException;
    }

    private static String words(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "unknown field '" + shown(unknown.getPropertyName()) + "'; known are " + known(unknown);
        }
        if (problem instanceof InvalidNullException) {
            return NULL;
        }
        if (problem instanceof InvalidFormatException wrong) {
            return "'" + shown(wrong.getValue()) + "' is not " + form(wrong.getTargetType());
        }
        if (problem instanceof MismatchedInputException wrong && problem.getCause() == null) {
            return "expected " + form(wrong.getTargetType());
        }
        if (isTooLarge(problem)) {
            return "larger than a register may be: " + LARGEST;
        }
        if (root(problem) instanceof JsonParseException broken) {
            return notJson(broken);
        }
        return cause(problem);
    }

    /** What a parser says of a document, in our own words: its own name classes and settings. */
    private static String notJson(JsonParseException broken) {
        String said = broken.getOriginalMessage();
        if (said.startsWith("Duplicate field")) {
            return shownLine(said.replace("Duplicate field", "duplicate field"));
        }
        if (said.startsWith("Invalid UTF-8")) {
            return NOT_UTF_8;
        }
        if (broken instanceof JsonEOFException) {
            return "not JSON: it ends in the middle";
        }
        Matcher character = CHARACTER.matcher(said);
        return character.find() ? "not JSON: '" + shown(character.group(1)) + "' can't stand here" : "not JSON";
    }

    private static String cause(Throwable problem) {
        Throwable root = root(problem);
        String said = String.valueOf(root.getMessage());
        if (root instanceof IllegalStateException) {
            String attributes = required(root);
            return attributes.isEmpty() ? said : "required fields are missing: " + attributes;
        }
        if (root instanceof NullPointerException) {
            return NULL + (root.getMessage() == null ? "" : " (" + said + ")");
        }
        return said;
    }

    /** The attributes that a builder lacks, which ends its message with their names. */
    private static String required(Throwable root) {
        String said = String.valueOf(root.getMessage());
        int attributes = root instanceof IllegalStateException ? said.lastIndexOf('[') : -1;
        return attributes < 0 ? "" : said.substring(attributes);
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String form(Class<?> type) {
        if (type == null) {
            return "a value of another kind";
        }
        if (type.isEnum()) {
            List<String> constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> KebabCaseNames.of((Enum<?>) constant))
                    .toList();
            return "one of " + String.join(", ", constants);
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        boolean text = ArtefactId.class.isAssignableFrom(type) || type.isRecord();
        return FORMS.getOrDefault(type, text ? "a text" : "an object");
    }

    static String shown(Object value) {
        return Printable.brief(value);
    }

    private static String shownLine(String text) {
        return Printable.line(Printable.cut(text, 2 * Printable.BRIEF));
    }
}

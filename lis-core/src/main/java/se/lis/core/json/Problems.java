package se.lis.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import java.util.stream.Collectors;

/** Puts what Jackson reports into the words of the register, without a class name in it. */
final class Problems {

    private static final int SHOWN_CHARACTERS = 60;

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

    static RegisterFormatException explain(String source, JsonProcessingException problem) {
        JsonLocation place = problem.getLocation();
        return new RegisterFormatException(
                source,
                place == null ? 0 : place.getLineNr(),
                place == null ? 0 : place.getColumnNr(),
                problem instanceof JsonMappingException mapping ? pointer(mapping) : "",
                words(problem),
                problem);
    }

    private static String pointer(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String words(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "unknown field '" + unknown.getPropertyName() + "'; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (problem instanceof InvalidNullException) {
            return "null is not a value: leave the field out";
        }
        if (problem instanceof InvalidFormatException wrong) {
            return "'" + shown(wrong.getValue()) + "' is not " + form(wrong.getTargetType());
        }
        if (problem instanceof MismatchedInputException wrong && problem.getCause() == null) {
            return "expected " + form(wrong.getTargetType());
        }
        if (problem instanceof StreamConstraintsException || problem.getCause() instanceof StreamConstraintsException) {
            return "larger than a register may be: at most " + LisJson.MAX_DEPTH + " levels and " + LisJson.MAX_TEXT
                    + " characters in a text";
        }
        if (problem instanceof JsonParseException) {
            String said = problem.getOriginalMessage();
            return said.startsWith("Duplicate field")
                    ? said.replace("Duplicate field", "duplicate field")
                    : "not JSON: " + said;
        }
        return cause(problem);
    }

    private static String cause(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage());
        if (root instanceof IllegalStateException) {
            int attributes = said.lastIndexOf('[');
            return attributes < 0 ? said : "required fields are missing: " + said.substring(attributes);
        }
        if (root instanceof NullPointerException) {
            return "null is not a value: leave the field out (" + said + ")";
        }
        return said;
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
        return FORMS.getOrDefault(type, type.isRecord() ? "a text" : "an object");
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}

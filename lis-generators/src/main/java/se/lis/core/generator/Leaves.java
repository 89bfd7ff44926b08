package se.lis.core.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.id.PersonRef;

/** Single values: moments, numbers, texts, constants. */
final class Leaves {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_RANDOM_TEXT = 8;
    private static final List<String> RULES = List.of("INC-001", "INC-002", "INC-003", "INC-004");

    /** Organisations beside the register's own: no register holds them. */
    private static final List<String> OTHER_ORGANISATIONS = List.of("staden", "annan nämnd");

    /** Texts of the field, and texts that files and spreadsheets stumble over. */
    private static final List<String> TEXTS = List.of(
            "Hemtjänst",
            "Äldreomsorg, Östermalm",
            "Ekonomiskt bistånd; handläggning",
            "=HYPERLINK(\"x\")",
            "'citat",
            "'=1+1",
            "\"allt\"",
            "två\nrader",
            "två\r\nrader\r",
            "\tindraget",
            "+46",
            "-1",
            "@namn",
            "a|b\\|c\\",
            "|",
            "\\",
            "\uFEFFx",
            "true",
            "12",
            "2024-02-30",
            "x".repeat(300),
            "{}",
            "\u0000 \u001F",
            " mellanslag ",
            "smile \uD83D\uDE00 İıß",
            "#kommentar",
            "null");

    private static final String LETTERS = "aåÖ;,|\\'\"\n\r\t=+-@ .{}[]0\uFEFF\u2028é";

    private static final List<Integer> COUNTS = List.of(0, 1, 2, 10, 99, 100, 101, 999, 1_000, 1_001, 5_000, 10_000);
    private static final Map<String, List<Integer>> SCALES = Map.of(
            "confidentiality", List.of(0, 1, 2, 3, 4),
            "integrity", List.of(0, 1, 2, 3, 4),
            "availability", List.of(0, 1, 2, 3, 4),
            "traceability", List.of(0, 1, 2, 3, 4),
            "likelihood", List.of(1, 2, 3, 4, 5),
            "consequence", List.of(1, 2, 3, 4, 5),
            "ruleMajorVersion", List.of(1, 2, 3));
    private static final List<String> YEARS = List.of("year", "planYears");
    private static final List<Integer> YEARS_BESIDE = List.of(0, -1, 1, -2);
    private static final List<Duration> DURATIONS = List.of(
            Duration.ZERO,
            Duration.ofHours(4),
            Duration.ofHours(24),
            Duration.ofHours(24).plusSeconds(1),
            Duration.ofHours(24).minusSeconds(1),
            Duration.ofHours(72),
            Duration.ofDays(30));
    private static final List<String> ZONES = List.of(
            "Europe/Stockholm",
            "Europe/Stockholm",
            "Europe/Stockholm",
            "Europe/Stockholm",
            "UTC",
            "America/New_York",
            "Asia/Kolkata");

    private Leaves() {}

    /** Returns a value of a type for an attribute, or a missing one where it is a reference to nothing there is. */
    static JsonNode leaf(String name, Class<?> type, Scene scene, Choices choices) {
        if (ArtefactId.class.isAssignableFrom(type)) {
            ArtefactType target = ArtefactTypes.of(type);
            if (target == ArtefactType.ORGANISATION) {
                return NODES.textNode(choices.of(OTHER_ORGANISATIONS));
            }
            return scene.pool().hasAny(List.of(target))
                    ? NODES.textNode(scene.pool().pick(target, choices))
                    : NODES.missingNode();
        }
        if (type == String.class) {
            return NODES.textNode(name.equals("rule") ? choices.of(RULES) : text(choices));
        }
        if (type == boolean.class || type == Boolean.class) {
            return NODES.booleanNode(choices.below(2) == 1);
        }
        if (type == int.class || type == Integer.class) {
            return NODES.numberNode(number(name, scene, choices));
        }
        if (type.isEnum()) {
            List<?> constants = Arrays.asList(type.getEnumConstants());
            return NODES.textNode(KebabCaseNames.of((Enum<?>) choices.of(constants)));
        }
        return NODES.textNode(iso(type, scene.anchor(), choices));
    }

    private static String iso(Class<?> type, Instant anchor, Choices choices) {
        if (type == Instant.class) {
            return Moments.moment(anchor, choices).toString();
        }
        if (type == LocalDate.class) {
            return Moments.day(anchor, choices).toString();
        }
        if (type == YearMonth.class) {
            return YearMonth.from(Moments.day(anchor, choices)).toString();
        }
        if (type == Duration.class) {
            return choices.of(DURATIONS).toString();
        }
        if (type == ZoneId.class) {
            return choices.of(ZONES);
        }
        if (type == PersonRef.class) {
            return "person-" + (1 + choices.below(5));
        }
        throw new IllegalStateException("the generators know no " + type + ": add it to Leaves");
    }

    private static int number(String name, Scene scene, Choices choices) {
        if (YEARS.contains(name)) {
            return scene.anchor().atOffset(ZoneOffset.ofHours(1)).getYear() + choices.of(YEARS_BESIDE);
        }
        return choices.of(SCALES.getOrDefault(name, COUNTS));
    }

    private static String text(Choices choices) {
        if (choices.below(3) < 2) {
            return choices.of(TEXTS);
        }
        StringBuilder text = new StringBuilder("t");
        int length = choices.below(LONGEST_RANDOM_TEXT);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(choices.below(LETTERS.length())));
        }
        return text.reverse().toString();
    }
}

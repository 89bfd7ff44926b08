package se.lis.rules.docs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.catalogue.legislation.Duty;

/** A language that pages are written in, with its words. */
enum Language {
    SWEDISH("sv"),
    ENGLISH("en");

    private static final Pattern TIME = Pattern.compile("PT?(\\d+)([HDMWY])");
    private static final Map<Severity, String> SEVERITIES =
            Map.of(Severity.CRITICAL, "kritisk", Severity.HIGH, "hög", Severity.MEDIUM, "medel", Severity.LOW, "låg");
    private static final Map<Force, String> FORCES = Map.of(
            Force.LAW, "lag",
            Force.REGULATION, "föreskrift",
            Force.STANDARD, "standard",
            Force.AGREEMENT, "avtal",
            Force.POLICY, "stadens beslut",
            Force.PRACTICE, "god sed");
    private static final Map<Duty.Standing, String> STANDINGS = Map.of(
            Duty.Standing.RULE, "regel",
            Duty.Standing.HUMAN, "människa",
            Duty.Standing.NOT_APPLICABLE, "inte tillämplig",
            Duty.Standing.UNREAD, "ej läst");
    private static final Map<String, String> OUTCOMES = Map.of(
            "satisfied", "uppfylld",
            "violated", "bruten",
            "undetermined", "går inte att avgöra",
            "upcoming", "förfaller snart",
            "waived", "beslutat undantag",
            "not-applicable", "inte tillämplig",
            "not-in-force", "gäller inte än");
    private static final Map<String, String> SWEDISH_UNITS =
            Map.of("H", "timmar", "D", "dagar", "W", "veckor", "M", "månader", "Y", "år");
    private static final Map<String, String> ENGLISH_UNITS =
            Map.of("H", "hours", "D", "days", "W", "weeks", "M", "months", "Y", "years");

    private final String code;
    private final Map<String, String> words;

    Language(String code) {
        this.code = code;
        try (InputStream in = Language.class.getResourceAsStream("/texts/" + code + ".yaml")) {
            words = new YAMLMapper().readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the code of the language, as the catalogue's texts have it. */
    String code() {
        return code;
    }

    /** Returns the one that is in this language. */
    String of(String swedish, String english) {
        return this == SWEDISH ? swedish : english;
    }

    /** Returns a text of the catalogue. */
    String of(Map<String, String> texts) {
        return Objects.requireNonNull(texts.get(code), () -> "nothing in " + code + " among " + texts);
    }

    /** Returns the word for a constant, where the catalogue's texts have one. */
    String term(String name) {
        return words.getOrDefault("term." + name, name);
    }

    String of(Severity severity) {
        return of(
                Objects.requireNonNull(SEVERITIES.get(severity)),
                Scalar.of(severity).toString());
    }

    String of(Duty.Standing standing) {
        return of(
                Objects.requireNonNull(STANDINGS.get(standing)),
                standing == Duty.Standing.UNREAD
                        ? "not read"
                        : Scalar.of(standing).toString().replace('-', ' '));
    }

    String of(Force force) {
        return of(
                Objects.requireNonNull(FORCES.get(force)),
                force == Force.POLICY
                        ? "decision of the city"
                        : Scalar.of(force).toString());
    }

    String outcome(String outcome) {
        return Arrays.stream(outcome.split(" \\+ "))
                .map(each -> of(Objects.requireNonNull(OUTCOMES.get(each), each), each.replace('-', ' ')))
                .collect(Collectors.joining(", "));
    }

    /** Returns the word for a kind of artefact, or for all kinds where a rule judges any. */
    String artefact(String jsonName) {
        return Arrays.stream(ArtefactType.values())
                .filter(type -> type.jsonName().equals(jsonName))
                .map(type -> of(type.swedish(), jsonName.replace('-', ' ')))
                .findFirst()
                .orElseGet(() -> of("varje uppgift i registret", "anything in the register"));
    }

    /** Returns a parameter's value as a reader says it: times with their unit, constants by their words. */
    String value(String value) {
        Matcher time = TIME.matcher(value);
        if (time.matches()) {
            boolean one = time.group(1).equals("1");
            String unit = Objects.requireNonNull((this == SWEDISH ? SWEDISH_UNITS : ENGLISH_UNITS).get(time.group(2)));
            return time.group(1) + " " + (one ? one(unit) : unit);
        }
        return Arrays.stream(value.split(", *")).map(this::term).collect(Collectors.joining(", "));
    }

    private String one(String unit) {
        return this == ENGLISH
                ? unit.substring(0, unit.length() - 1)
                : Map.of("timmar", "timme", "dagar", "dag", "veckor", "vecka", "månader", "månad")
                        .getOrDefault(unit, unit);
    }
}

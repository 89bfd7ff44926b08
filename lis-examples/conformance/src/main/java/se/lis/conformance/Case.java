package se.lis.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;

/**
 * A register, the moment it is judged at, and what is right: a line of a suite.
 *
 * @param id names it among all
 * @param asOf the moment
 * @param lawAsOf the day whose law it is judged by, where that is another
 * @param register the register
 * @param expected what is right, of the rules that the case is about
 */
record Case(String id, Instant asOf, Optional<LocalDate> lawAsOf, LisSnapshot register, Verdicts expected) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the same under another name. */
    Case named(String name) {
        return new Case(name, asOf, lawAsOf, register, expected);
    }

    /** Returns the case as a line of a suite. */
    String line() {
        ObjectNode line = question();
        line.set("expected", expected.toJson());
        return line.toString();
    }

    /** Returns what an implementation is asked: the case without what is right. */
    ObjectNode question() {
        ObjectNode line = JSON.createObjectNode().put("id", id).put("asOf", asOf.toString());
        lawAsOf.ifPresent(day -> line.put("lawAsOf", day.toString()));
        try {
            line.set("register", JSON.readTree(LisJson.standard().write(register)));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("what is written can be read", impossible);
        }
        return line;
    }

    /**
     * Returns the case of a line.
     *
     * @throws IllegalArgumentException if the line is none
     */
    static Case of(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new Case(
                    json.path("id").asText(),
                    Instant.parse(json.path("asOf").asText()),
                    Optional.ofNullable(json.get("lawAsOf")).map(day -> LocalDate.parse(day.asText())),
                    LisJson.standard()
                            .read(
                                    json.path("register").toString().getBytes(StandardCharsets.UTF_8),
                                    LisSnapshot.class,
                                    json.path("id").asText()),
                    Verdicts.of(json.path("expected")));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("this is no case: " + broken.getOriginalMessage(), broken);
        }
    }
}

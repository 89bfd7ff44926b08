package se.lis.core.artefact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import se.lis.core.text.Printable;

/**
 * An artefact that can't exist: a level outside its scale, an end before its start, a negative count. It states all that is wrong with the
 * artefact at once.
 *
 * <p>Bad compliance (a late report, a missing owner) is never an exception; finding it is the point.
 */
public class InvalidArtefactException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** How many problems a message lists; the others are counted. */
    private static final int SHOWN = 20;

    private final ArtefactType type;
    private final String id;
    private final ArrayList<Problem> problems;

    /**
     * A value that is wrong.
     *
     * @param attribute the attribute, as a path from the artefact
     * @param value the value that was given
     * @param rule what is allowed, as half a sentence
     */
    public record Problem(String attribute, String value, String rule) implements Serializable {

        private String line() {
            return attribute + " is '" + Printable.brief(value) + "', but " + Printable.line(rule);
        }
    }

    /**
     * Says which values are wrong and what is allowed.
     *
     * @param type the kind of artefact
     * @param id the artefact's id, as written
     * @param problems what is wrong, at least one value
     */
    public InvalidArtefactException(ArtefactType type, String id, List<Problem> problems) {
        super(message(type, id, problems));
        this.type = type;
        this.id = id;
        this.problems = new ArrayList<>(problems);
    }

    /**
     * Says which value is wrong and what is allowed.
     *
     * @param type the kind of artefact
     * @param id the artefact's id, as written
     * @param attribute the attribute, as a path from the artefact
     * @param value the value that was given
     * @param rule what is allowed, as half a sentence
     */
    public InvalidArtefactException(ArtefactType type, String id, String attribute, String value, String rule) {
        this(type, id, List.of(new Problem(attribute, value, rule)));
    }

    private static String message(ArtefactType type, String id, List<Problem> problems) {
        return type.jsonName() + " '" + Printable.brief(id) + "': "
                + Printable.first(problems.stream().map(Problem::line).toList(), SHOWN, "; ");
    }

    /** Returns the kind of artefact. */
    public ArtefactType type() {
        return type;
    }

    /** Returns the artefact's id, as written. */
    public String id() {
        return id;
    }

    /** Returns all that is wrong, in the order of the attributes. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** Returns an exception for each value that is wrong, in the same order. */
    public Stream<InvalidArtefactException> each() {
        return problems.stream().map(problem -> new InvalidArtefactException(type, id, List.of(problem)));
    }

    /** Returns the first attribute that is wrong, as a path from the artefact. */
    public String attribute() {
        return problems.get(0).attribute();
    }

    /** Returns the value that was given for it. */
    public String value() {
        return problems.get(0).value();
    }

    /** Returns what is allowed there, as half a sentence. */
    public String rule() {
        return problems.get(0).rule();
    }
}

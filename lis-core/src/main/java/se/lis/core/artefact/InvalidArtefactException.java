package se.lis.core.artefact;

import se.lis.core.text.Printable;

/**
 * An artefact that can't exist: a level outside its scale, an end before its start, a negative count.
 *
 * <p>Bad compliance (a late report, a missing owner) is never an exception; finding it is the point.
 */
public class InvalidArtefactException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ArtefactType type;
    private final String id;
    private final String attribute;
    private final String value;
    private final String rule;

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
        super(type.jsonName() + " '" + Printable.brief(id) + "': " + attribute + " is '" + Printable.brief(value)
                + "', but " + Printable.line(rule));
        this.type = type;
        this.id = id;
        this.attribute = attribute;
        this.value = value;
        this.rule = rule;
    }

    /** Returns the kind of artefact. */
    public ArtefactType type() {
        return type;
    }

    /** Returns the artefact's id, as written. */
    public String id() {
        return id;
    }

    /** Returns the attribute, as a path from the artefact. */
    public String attribute() {
        return attribute;
    }

    /** Returns the value that was given. */
    public String value() {
        return value;
    }

    /** Returns what is allowed, as half a sentence. */
    public String rule() {
        return rule;
    }
}

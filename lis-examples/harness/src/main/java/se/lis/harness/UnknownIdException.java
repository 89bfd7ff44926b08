package se.lis.harness;

import java.util.List;
import java.util.Set;

/** There is no rule or artefact of the id that was asked for. The message names it, and what may have been meant. */
final class UnknownIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what there is none of.
     *
     * @param message what was asked for
     * @param nearest the ids that come nearest, none where none comes near
     * @param otherwise what to do where none comes near
     */
    UnknownIdException(String message, List<String> nearest, String otherwise) {
        super(message + "; " + (nearest.isEmpty() ? otherwise : "perhaps " + String.join(", ", nearest)));
    }

    /** Returns that there is no rule of an id. */
    static UnknownIdException ofRule(String id, Set<String> rules) {
        return new UnknownIdException("there is no rule '" + id + "'", Nearest.to(id, rules), "lis rules lists them");
    }
}

package se.lis.spark;

import java.util.List;
import java.util.Optional;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.json.RegisterFormatException;

/**
 * Why a document gave no assessment, and where in it. Holds ids of artefacts and names of attributes, and nothing else of a
 * document: neither a value nor a name that it gave a field.
 *
 * @param reason why
 * @param artefactType the kind of artefact that is wrong, or empty when it is no artefact or that can't be read
 * @param artefact its id, or empty
 * @param field the attribute of the artefact, or empty
 * @param pointer the JSON pointer to the place, or an empty text for the whole document
 * @param line the line within the document, from 1, or 0 when not known
 * @param column the column within the line, from 1, or 0 when not known
 * @param detail what is allowed there, or how the engine failed, or an empty text where nothing narrower is
 */
record Quarantined(
        Reason reason,
        Optional<String> artefactType,
        Optional<String> artefact,
        Optional<String> field,
        String pointer,
        int line,
        int column,
        String detail) {

    /** An artefact in a list is named by the list and its place in it, after the empty text before the first stroke. */
    private static final int IN_A_LIST = 3;

    /** Why a document gave no assessment. */
    enum Reason {
        /** It is not JSON, or a field stands twice. */
        NOT_JSON,
        /** It is larger or nests deeper than a document may. */
        TOO_LARGE,
        /** It is of a version of its form that can't be read. */
        WRONG_VERSION,
        /** A field is not one of those known there. */
        UNKNOWN_FIELD,
        /** A required field is missing. */
        MISSING_VALUE,
        /** A value is not of the form that its field has. */
        WRONG_VALUE,
        /** A value can't be. */
        IMPOSSIBLE_VALUE,
        /** It is the register of another organisation than the input says. */
        OTHER_ORGANISATION,
        /** The input holds several registers of its organisation, and they differ. */
        SEVERAL_REGISTERS,
        /** The engine failed on it. */
        ENGINE_FAILED
    }

    /** Returns the reason alone. */
    static Quarantined because(Reason reason, String detail) {
        return new Quarantined(reason, Optional.empty(), Optional.empty(), Optional.empty(), "", 0, 0, detail);
    }

    /** Returns why a document could not be read. */
    static Quarantined unreadable(RegisterFormatException problem) {
        String pointer = problem.kind() == RegisterFormatException.Kind.UNKNOWN_FIELD
                ? problem.pointer().substring(0, problem.pointer().lastIndexOf('/'))
                : problem.pointer();
        Optional<InvalidArtefactException> impossible = impossible(problem);
        return new Quarantined(
                Reason.valueOf(problem.kind().name()),
                impossible.map(wrong -> wrong.type().jsonName()).or(() -> artefactType(pointer)),
                impossible.filter(wrong -> !wrong.attribute().equals("id")).map(InvalidArtefactException::id),
                impossible.map(InvalidArtefactException::attribute).or(() -> field(pointer)),
                pointer,
                problem.line(),
                problem.column(),
                problem.allowed());
    }

    private static Optional<InvalidArtefactException> impossible(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidArtefactException wrong) {
                return Optional.of(wrong);
            }
        }
        return Optional.empty();
    }

    /** The first step of a pointer is the list of a register, the second the place in it. */
    private static Optional<String> artefactType(String pointer) {
        String list = pointer.isEmpty() ? "" : pointer.split("/", -1)[1];
        return ArtefactType.ofList(list).map(ArtefactType::jsonName);
    }

    /** What follows the artefact in a pointer, as a path from it. */
    private static Optional<String> field(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        boolean ofOrganisation = steps.size() > 1 && steps.get(1).equals(ArtefactType.ORGANISATION.listName());
        int artefact = artefactType(pointer).isEmpty() ? 1 : ofOrganisation ? 2 : IN_A_LIST;
        return steps.size() <= artefact
                ? Optional.empty()
                : Optional.of(String.join(".", steps.subList(artefact, steps.size())));
    }
}

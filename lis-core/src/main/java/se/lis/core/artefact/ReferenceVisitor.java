package se.lis.core.artefact;

import java.util.Collection;
import java.util.Optional;

/** Takes each reference that an artefact holds. */
@FunctionalInterface
public interface ReferenceVisitor {

    /**
     * Takes one reference.
     *
     * @param attribute the attribute that holds it, as a path from the artefact, for example {@code
     *     personalDataBreach.processor}
     * @param target the id it names, which may belong to no artefact
     */
    void visit(String attribute, ArtefactId target);

    /** Takes a reference that may be absent. */
    default void visit(String attribute, Optional<? extends ArtefactId> target) {
        target.ifPresent(id -> visit(attribute, id));
    }

    /** Takes several references. */
    default void visit(String attribute, Collection<? extends ArtefactId> targets) {
        targets.forEach(id -> visit(attribute, id));
    }
}

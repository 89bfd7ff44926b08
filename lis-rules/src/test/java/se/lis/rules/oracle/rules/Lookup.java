package se.lis.rules.oracle.rules;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;

/** A register as the oracles ask it. How things are looked up is left to who brings the register. */
public interface Lookup {

    /** Returns the register as it was handed in. */
    LisSnapshot handedIn();

    /** Returns the register without what is security-protected. */
    LisSnapshot ordinary();

    /** Returns the register that rules judge: the ordinary one without what contradicts itself. */
    LisSnapshot all();

    /** Returns what of that was known at the moment. */
    LisSnapshot known();

    /** Returns the artefact with an id, or empty when there is none. */
    <A extends Artefact> Optional<A> find(ArtefactId id, Class<A> type);

    /** Returns the artefacts of a group that are about something, in the order of the register. */
    <A, K> List<A> of(Group<A, K> group, K key);

    /** Returns the approved classifications of a process or system that were made on the last day on which any was. */
    List<InformationClassification> current(ArtefactId id);

    /** Hands over each date that an artefact holds, with the name of its attribute: days, moments and months. */
    void dates(Artefact artefact, BiConsumer<String, Temporal> dates);

    /** Returns whether there is an artefact with an id. */
    default boolean exists(ArtefactId id) {
        return find(id, Artefact.class).isPresent();
    }
}

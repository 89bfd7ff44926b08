package se.lis.rules.verdict;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.organisation.Organisation;

/**
 * Makes the views of artefacts that the rules of one field look at.
 *
 * <p>The library has one for each of its fields; a host gives its own to the engine's builder, and its rules look at those views like
 * at ours. All views of one artefact are made together and of nothing but what the context state, so that they can be made again
 * alone when something that they look at changes. A factory keeps nothing.
 */
public interface ViewFactory {

    /** Hands over the views of an artefact; none for one that the field does not ask about. */
    void of(Artefact artefact, ViewContext context, Consumer<? super View> views);

    /**
     * Hands over views of what was handed in under an id, whatever was known of it at the moment: also of what begins later, what
     * contradicts itself and what is flagged as security-sensitive. Such views say that they are {@link View#entered}.
     */
    default void ofEntered(ArtefactId id, ViewContext context, Consumer<? super View> views) {}

    /**
     * Hands over views of the organisation as a whole: what it must have, or have done.
     *
     * @param parts counts of what the views of its artefacts are parts of; see {@link View#parts}
     */
    default void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {}
}

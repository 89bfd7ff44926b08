package se.lis.core.artefact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * One thing that an organisation has registered: a process, an incident, a plan.
 *
 * <p>Artefacts are immutable values and point at each other by id only, so that a register is a set of flat lists.
 */
@JsonPropertyOrder({"id", "name"})
public interface Artefact {

    /** Returns the id, unique among the artefacts of its type in one snapshot. */
    ArtefactId id();

    /**
     * Returns whether the artefact concerns security-sensitive activity (Swedish: säkerhetsskydd).
     *
     * <p>Such an artefact belongs in another system (Protective Security Act, SFS 2018:585). It is removed, with every
     * reference to it, before anything is evaluated; one rule alone reports its type and id. Absent means no.
     */
    @Value.Default
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default boolean securityProtected() {
        return false;
    }

    /**
     * Returns this artefact as it was known at a moment: every event after it is absent.
     *
     * <p>Events are the attributes named {@code …At} and {@code …On}; limits ({@code …By}) and periods ({@code from},
     * {@code until}) may lie ahead and stay.
     *
     * <p>With an event goes what it decided, found, contained or was done by: the role that approved with the day of
     * approval, the levels of likelihood and consequence with the day of assessment, the content of a plan with the day
     * it was decided, the content of a notification with its moment. A result whose event has no date stays, as every
     * undated attribute does: it holds as at the moment when the register was taken.
     *
     * @return the artefact, or empty when the artefact itself began after that moment
     */
    Optional<? extends Artefact> asAt(AsOf asOf);

    /** Passes each reference to another artefact to the visitor, in a fixed order, with the attribute that holds it. */
    default void references(ReferenceVisitor visitor) {}

    /**
     * Returns this artefact without its references to the artefacts that a condition names.
     *
     * @return the artefact, or empty when it means nothing without such a reference
     */
    default Optional<? extends Artefact> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(this);
    }

    /** Returns the kind of artefact. */
    default ArtefactType type() {
        return id().type();
    }

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it, or its kind has no names. */
    default Optional<String> name() {
        return Optional.empty();
    }
}

package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.Members;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.InternalControlId;
import se.lis.core.id.InternalControlPlanId;

/** One control of an internal control plan (Swedish: internkontroll). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("InternalControl")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = InternalControl.Builder.class)
public interface InternalControl extends Artefact, WithInternalControl {

    @Override
    InternalControlId id();

    /** Returns what people call the control (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the plan it belongs to (Swedish: internkontrollplan). */
    InternalControlPlanId plan();

    /** Returns the working method it belongs to (Swedish: arbetssätt), or empty when not known. */
    Optional<WorkingMethod> workingMethod();

    /** Returns what it looks at (Swedish: kontrollområde), or empty when not known. */
    Optional<ControlTopic> topic();

    /** Returns how often it is to be performed (Swedish: frekvens), or empty when not decided. */
    Optional<ControlFrequency> frequency();

    /** Returns the times it was performed (Swedish: genomförda kontroller); empty: never. */
    List<ControlPerformance> performances();

    @Override
    default Optional<InternalControl> asAt(AsOf asOf) {
        return Optional.of(withPerformances(performances().stream()
                .filter(performance -> asOf.reached(performance.performedOn()))
                .toList()));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("plan", plan());
        performances()
                .forEach(performance -> visitor.visit("performances.followUpActivity", performance.followUpActivity()));
    }

    @Override
    default Optional<InternalControl> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        if (gone.test(plan())) {
            return Optional.empty();
        }
        return Optional.of(withPerformances(performances().stream()
                .map(performance -> performance.withFollowUpActivity(
                        performance.followUpActivity().filter(gone.negate())))
                .toList()));
    }

    @Value.Check
    default InternalControl check() {
        Invariant.check(this, value -> value.notBlank("name", name()));
        return Members.inOrder(performances()) ? this : withPerformances(Members.sorted(performances()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableInternalControl.Builder {}
}

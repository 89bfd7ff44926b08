package se.lis.core.classification;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
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
import se.lis.core.id.ClassificationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.Role;

/** A classification of the information of one process or one system (Swedish: informationsklassning). Levels: 0 negligible, 1 moderate, 2 significant, 3 serious, 4 exceptionally serious, which concerns national security. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("InformationClassification")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = InformationClassification.Builder.class)
public interface InformationClassification extends Artefact, WithInformationClassification {

    /** The lowest level: negligible consequence. */
    int LOWEST_LEVEL = 0;

    /** The highest level: exceptionally serious consequence, which concerns national security. */
    int HIGHEST_LEVEL = 4;

    @Override
    ClassificationId id();

    /** Returns the process that was classified (Swedish: process), or empty when it is a system. */
    Optional<ProcessId> process();

    /** Returns the system that was classified (Swedish: system), or empty when it is a process. */
    Optional<SystemId> system();

    /** Returns the day it was made (Swedish: klassad). */
    LocalDate classifiedOn();

    /** Returns the level for confidentiality (Swedish: konfidentialitet), or empty when not set. */
    Optional<Integer> confidentiality();

    /** Returns the level for integrity (Swedish: riktighet), or empty when not set. */
    Optional<Integer> integrity();

    /** Returns the level for availability (Swedish: tillgänglighet), or empty when not set. */
    Optional<Integer> availability();

    /** Returns the level for traceability (Swedish: spårbarhet), or empty when not set or not used. */
    Optional<Integer> traceability();

    /** Returns the day it was approved (Swedish: godkänd), or empty when it was not. */
    Optional<LocalDate> approvedOn();

    /** Returns the role that approved it (Swedish: godkänd av), or empty when not known. */
    Optional<Role> approvedByRole();

    /** Returns the method, for example KLASSA 4 (Swedish: metod), or empty when not known. */
    @Value.Redacted
    Optional<String> method();

    /** Returns the controls that it asks for (Swedish: krav); empty: none registered. */
    List<RequiredControl> requiredControls();

    /** Returns the level for an aspect, or empty when it is not set or not used. */
    default Optional<Integer> level(Aspect aspect) {
        return switch (aspect) {
            case CONFIDENTIALITY -> confidentiality();
            case INTEGRITY -> integrity();
            case AVAILABILITY -> availability();
            case TRACEABILITY -> traceability();
        };
    }

    /** Returns whether it has been approved by a day. */
    default boolean approvedBy(LocalDate day) {
        return approvedOn().map(approved -> !approved.isAfter(day)).orElse(false);
    }

    @Override
    default Optional<InformationClassification> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        boolean keeps = process().filter(gone.negate()).isPresent()
                || system().filter(gone.negate()).isPresent();
        return keeps ? Optional.of(this) : Optional.empty();
    }

    @Override
    default Optional<InformationClassification> asAt(AsOf asOf) {
        if (!asOf.reached(classifiedOn())) {
            return Optional.empty();
        }
        return Optional.of(withApprovedOn(asOf.pastOn(approvedOn()))
                .withApprovedByRole(asOf.pastOn(approvedOn(), approvedByRole()))
                .withRequiredControls(requiredControls().stream()
                        .map(member -> member.asAt(asOf))
                        .flatMap(Optional::stream)
                        .toList()));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("process", process());
        visitor.visit("system", system());
    }

    @Value.Check
    default InformationClassification check() {
        Invariant.check(
                this,
                value -> value.that(
                                process().isPresent() != system().isPresent(),
                                "process",
                                process().map(Object::toString).orElse("absent"),
                                "exactly one of process and system must be given")
                        .within("confidentiality", confidentiality(), LOWEST_LEVEL, HIGHEST_LEVEL)
                        .within("integrity", integrity(), LOWEST_LEVEL, HIGHEST_LEVEL)
                        .within("availability", availability(), LOWEST_LEVEL, HIGHEST_LEVEL)
                        .within("traceability", traceability(), LOWEST_LEVEL, HIGHEST_LEVEL)
                        .notBlank("method", method())
                        .distinctIds(
                                "requiredControls.id",
                                requiredControls().stream()
                                        .map(RequiredControl::id)
                                        .toList()));
        return Members.inOrder(requiredControls()) ? this : withRequiredControls(Members.sorted(requiredControls()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableInformationClassification.Builder {}
}

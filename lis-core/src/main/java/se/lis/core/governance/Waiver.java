package se.lis.core.governance;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ArtefactIds;
import se.lis.core.id.UnitId;
import se.lis.core.id.WaiverId;
import se.lis.core.organisation.Role;

/**
 * A decided deviation from a rule, with the risk accepted (Swedish: beslutat undantag, riskacceptans). ISO/IEC 27001
 * 6.1.3 f.
 *
 * <p>It holds for one subject, or for every subject of a unit.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("Waiver")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Waiver.Builder.class)
public interface Waiver extends Artefact, WithWaiver {

    /** What a digest of facts looks like. */
    Pattern FACTS = Pattern.compile("[0-9a-f]{64}");

    @Override
    WaiverId id();

    /** Returns the id of the rule (Swedish: regel), for example {@code CLS-005}. */
    @Value.Redacted
    String rule();

    /** Returns the rule's major version when the deviation was decided (Swedish: regelns huvudversion). */
    int ruleMajorVersion();

    /** Returns the kind of its subject (Swedish: slag), or empty when it holds for a unit. */
    Optional<ArtefactType> subjectType();

    /** Returns the text of the id of its subject (Swedish: föremål), or empty when it holds for a unit. */
    @Value.Redacted
    Optional<String> subjectId();

    /** Returns the unit it holds for (Swedish: enhet), or empty when it holds for one subject. */
    Optional<UnitId> unit();

    /** Returns which of the subject's findings it holds for (Swedish: särskiljare), or empty when it holds for all. */
    @Value.Redacted
    Optional<String> discriminator();

    /** Returns the role that asked for it (Swedish: begärd av), or empty when none is registered. */
    Optional<Role> requestedByRole();

    /** Returns the role that approved it (Swedish: beslutad av), or empty when nobody did. */
    Optional<Role> approvedByRole();

    /** Returns the day it was approved (Swedish: beslutad), or empty when it was not. */
    Optional<LocalDate> approvedOn();

    /**
     * Returns the last day it holds (Swedish: gäller till och med), or empty when none is set. A limit: it may lie
     * ahead.
     */
    Optional<LocalDate> expiresOn();

    /**
     * Returns the digest of the facts that were accepted (Swedish: godtagna sakförhållanden), as the proof of the finding gives it, or empty
     * when it holds whatever they are.
     */
    @Value.Redacted
    Optional<String> acceptedFacts();

    /** Returns why the risk is accepted (Swedish: motivering), or empty. Free text. */
    @Value.Redacted
    Optional<String> justification();

    /** Returns the id of its subject, or empty when it holds for a unit. */
    default Optional<ArtefactId> subject() {
        return subjectType().flatMap(type -> subjectId().map(text -> ArtefactIds.of(type, text)));
    }

    /**
     * Returns whether it was decided and lasts on a day: approved by then, by a role and with reasons, and not past its last day, which
     * counts.
     */
    default boolean holds(LocalDate day) {
        return approvedOn().filter(approved -> !approved.isAfter(day)).isPresent()
                && approvedByRole().isPresent()
                && justification().isPresent()
                && expiresOn().filter(last -> !day.isAfter(last)).isPresent();
    }

    /** Returns whether one role asked for it and another approved it. */
    default boolean seenByTwo() {
        return requestedByRole().isPresent()
                && approvedByRole().isPresent()
                && !requestedByRole().equals(approvedByRole());
    }

    @Override
    default Optional<Waiver> asAt(AsOf asOf) {
        return approvedOn().isPresent() && !asOf.reached(approvedOn().get()) ? Optional.empty() : Optional.of(this);
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("subjectId", subject());
        visitor.visit("unit", unit());
    }

    @Override
    default Optional<Waiver> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return subject().filter(gone).isPresent() || unit().filter(gone).isPresent()
                ? Optional.empty()
                : Optional.of(this);
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.that(!rule().isBlank(), "rule", rule(), "it must name a rule")
                        .that(ruleMajorVersion() >= 1, "ruleMajorVersion", ruleMajorVersion(), "it must be at least 1")
                        .that(
                                subjectType().isPresent() == subjectId().isPresent(),
                                "subjectId",
                                subjectId().orElse(""),
                                "subjectType and subjectId belong together")
                        .that(
                                subjectId().isPresent() != unit().isPresent(),
                                "unit",
                                unit().map(UnitId::value).orElse(""),
                                "a waiver holds for one subject or one unit, and not for both")
                        .that(
                                subject()
                                        .map(subject -> !subject.value().isBlank())
                                        .orElse(true),
                                "subjectId",
                                subjectId().orElse(""),
                                "it must be an id")
                        .notBlank("discriminator", discriminator())
                        .notBlank("justification", justification())
                        .that(
                                acceptedFacts()
                                        .map(facts -> FACTS.matcher(facts).matches())
                                        .orElse(true),
                                "acceptedFacts",
                                acceptedFacts().orElse(""),
                                "it must be 64 hexadecimal digits in lower case")
                        .that(
                                approvedOn().isEmpty()
                                        || expiresOn().isEmpty()
                                        || !expiresOn()
                                                .get()
                                                .isBefore(approvedOn().get()),
                                "expiresOn",
                                expiresOn().map(String::valueOf).orElse(""),
                                "it must not come before approvedOn"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableWaiver.Builder {}
}

package se.lis.core.assessment.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import se.lis.core.file.Sha256;
import se.lis.core.form.OwnForm;

/**
 * What decided a finding: the facts and parameters that it rests on, and how each value that decided came of them.
 *
 * <p>The facts are all that the rule read. A change of any other attribute leaves the finding as it is.
 */
@Value.Immutable
@JsonRootName("Proof")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Proof.Builder.class)
@JsonPropertyOrder({
    "facts",
    "parameters",
    "scope",
    "asked",
    "comparison",
    "dueFrom",
    "decidingDayFrom",
    "raisedFrom",
    "unclear",
    "entered"
})
public interface Proof extends WithProof {

    /** Returns the facts, sorted. */
    List<ProofFact> facts();

    /** Returns the dated parameters, sorted by id. */
    List<ProofParameter> parameters();

    /** Returns why the rule concerns the subject, or empty where it concerns each of its kind. */
    Optional<Derivation> scope();

    /** Returns what the rule asks, as the register answers it, or empty where the comparison states it. */
    Optional<Derivation> asked();

    /** Returns the comparison, or empty when none decided. */
    Optional<Comparison> comparison();

    /** Returns where the last moment or day that is on time comes from, or empty when none counts. */
    Optional<Derivation> dueFrom();

    /** Returns where the deciding day comes from. */
    Optional<Derivation> decidingDayFrom();

    /** Returns what raised the severity, or empty when nothing did. */
    Optional<Derivation> raisedFrom();

    /** Returns why it can't be decided where no attribute is missing, by terms of the texts, sorted; empty when there is no such reason. */
    List<String> unclear();

    /** Returns true when the facts are those of the register as it was handed in, and empty when as it was known. */
    Optional<Boolean> entered();

    /**
     * Returns the SHA-256 of the facts, in lower-case hexadecimal digits: equal as long as the register says the same of what the finding
     * rests on. A free text counts only as being there.
     */
    default String factsDigest() {
        return Sha256.of(facts().stream()
                .map(fact -> Stream.of(
                                fact.type(),
                                fact.id(),
                                fact.attribute(),
                                fact.value().map(Scalar::toString).orElse("-"))
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n")));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProof.Builder {}
}

package se.lis.rules.attestation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** What is signed: an in-toto Statement of version 1 about the file of an assessment. */
@Value.Immutable
@JsonDeserialize(builder = Statement.Builder.class)
@JsonPropertyOrder({"_type", "subject", "predicateType", "predicate"})
public interface Statement {

    /** The type of statement, as in-toto names it. */
    String TYPE = "https://in-toto.io/Statement/v1";

    /** What is said of the assessment: {@link AttestedRun}, in its first version. */
    String PREDICATE_TYPE = "urn:se.lis:assessment:v1";

    /** Returns the type of statement: {@link #TYPE}. */
    @JsonProperty("_type")
    String type();

    /** Returns what the statement is about: the file of the assessment. */
    List<AttestedFile> subject();

    /** Returns the type of what is said of it: {@link #PREDICATE_TYPE}. */
    String predicateType();

    /** Returns how the assessment came about. */
    AttestedRun predicate();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableStatement.Builder {}
}

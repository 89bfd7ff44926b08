package se.lis.rules.attestation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.time.CountingPolicy;

/** How an assessment came about: of what, by which rules, and what was asked. That is all it takes to make it again. */
@Value.Immutable
@JsonDeserialize(builder = AttestedRun.Builder.class)
@JsonPropertyOrder({"inputs", "libraryVersion", "catalogues", "asOf", "lawAsOf", "locale", "countingPolicy", "notKept"})
public interface AttestedRun {

    /** Returns the files that were assessed: the register, and the city's policy where it had one. */
    List<AttestedFile> inputs();

    /** Returns the version of this library. */
    String libraryVersion();

    /** Returns the catalogues of rules, with their digests, sorted by id. */
    List<CatalogueRef> catalogues();

    /** Returns the moment at which the register was judged. */
    Instant asOf();

    /** Returns the day whose law was applied to every subject, or empty when each subject's own day decided. */
    Optional<LocalDate> lawAsOf();

    /** Returns the language of messages, or empty for none. */
    Optional<String> locale();

    /** Returns how hours were counted. */
    CountingPolicy countingPolicy();

    /** Returns the lists that the register does not keep; none where it keeps all. */
    List<String> notKept();

    /** Returns how an assessment of some files came about. */
    static AttestedRun of(AssessedFiles files, Assessment assessment, CountingPolicy countingPolicy) {
        Builder run = builder().addInputs(AttestedFile.of("register", files.registerDigest()));
        files.policyDigest().ifPresent(digest -> run.addInputs(AttestedFile.of("policy", digest)));
        return run.libraryVersion(assessment.libraryVersion())
                .catalogues(assessment.catalogues())
                .asOf(assessment.asOf())
                .lawAsOf(assessment.lawAsOf())
                .locale(assessment.locale())
                .countingPolicy(countingPolicy)
                .notKept(assessment.notKept())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAttestedRun.Builder {}
}

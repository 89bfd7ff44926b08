package se.lis.rules.attestation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A file, by what it is and the digest of its bytes: an in-toto ResourceDescriptor. */
@Value.Immutable
@JsonDeserialize(builder = AttestedFile.Builder.class)
@JsonPropertyOrder({"name", "digest"})
public interface AttestedFile {

    /** Returns what the file is: {@code register}, {@code policy} or {@code assessment}. */
    String name();

    /** Returns the digests of its bytes by algorithm: one, {@code sha256}, in lower-case hexadecimal digits. */
    @Value.NaturalOrder
    SortedMap<String, String> digest();

    /** Returns a file with the SHA-256 of its bytes. */
    static AttestedFile of(String name, String sha256) {
        return builder().name(name).putDigest("sha256", sha256).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAttestedFile.Builder {}
}

package se.lis.rules.attestation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** A signed statement: a DSSE envelope of version 1 with one signature by Ed25519. */
@Value.Immutable
@JsonDeserialize(builder = Envelope.Builder.class)
@JsonPropertyOrder({"payload", "payloadType", "signatures"})
interface Envelope {

    String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    String payload();

    String payloadType();

    List<Signature> signatures();

    /** A signature of the envelope's content. */
    @Value.Immutable
    @JsonDeserialize(builder = Signature.Builder.class)
    interface Signature {

        @JsonProperty("sig")
        String value();

        final class Builder extends ImmutableSignature.Builder {}
    }

    /** Returns a signed statement, as the bytes of a file. */
    static byte[] sign(Statement statement, PrivateKey key) throws GeneralSecurityException {
        byte[] payload = LisJson.standard().write(statement);
        java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
        signer.initSign(key);
        signer.update(signed(payload));
        return LisJson.standard()
                .writeReadably(new Builder()
                        .payload(Base64.getEncoder().encodeToString(payload))
                        .payloadType(PAYLOAD_TYPE)
                        .addSignatures(new Signature.Builder()
                                .value(Base64.getEncoder().encodeToString(signer.sign()))
                                .build())
                        .build());
    }

    /**
     * Returns the envelope that a file holds; empty unless it is one, written to the byte as this library writes it, so that nothing in
     * it can be changed that no signature covers.
     */
    static Optional<Envelope> read(byte[] file) {
        try {
            Envelope envelope = LisJson.standard().read(file, Envelope.class, "the attestation");
            boolean asWritten = envelope.payloadType().equals(PAYLOAD_TYPE)
                    && envelope.signatures().size() == 1
                    && canonical(envelope.payload())
                    && canonical(envelope.signatures().get(0).value())
                    && Arrays.equals(LisJson.standard().writeReadably(envelope), file);
            return asWritten ? Optional.of(envelope) : Optional.empty();
        } catch (RegisterFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean canonical(String base64) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(base64))
                    .equals(base64);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Returns the statement; empty unless the key's owner signed it. */
    default Optional<Statement> verified(PublicKey signer) throws GeneralSecurityException {
        byte[] content = Base64.getDecoder().decode(payload());
        java.security.Signature verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(signer);
        verifier.update(signed(content));
        if (!holds(verifier)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LisJson.standard().read(content, Statement.class, "the statement"));
        } catch (RegisterFormatException another) {
            return Optional.empty();
        }
    }

    private boolean holds(java.security.Signature verifier) {
        try {
            return verifier.verify(
                    Base64.getDecoder().decode(signatures().get(0).value()));
        } catch (java.security.SignatureException noSignature) {
            return false;
        }
    }

    /** Returns what is signed of a payload: the pre-authentication encoding of DSSE. */
    private static byte[] signed(byte[] payload) {
        byte[] head = ("DSSEv1 " + PAYLOAD_TYPE.length() + " " + PAYLOAD_TYPE + " " + payload.length + " ")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }

    final class Builder extends ImmutableEnvelope.Builder {}
}

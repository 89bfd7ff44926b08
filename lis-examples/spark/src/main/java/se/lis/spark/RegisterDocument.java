package se.lis.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.file.Sha256;

/** A document of the input that should hold a register, as it was read. */
final class RegisterDocument implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Place place;
    private final @Nullable String declared;
    private final byte[] json;
    private transient byte @Nullable [] digest;

    /**
     * Keeps the document.
     *
     * @param place where it was read
     * @param declared the organisation that the input names beside the document, or null when it names none
     * @param json the document; not copied
     */
    RegisterDocument(Place place, @Nullable String declared, byte[] json) {
        this.place = place;
        this.declared = declared;
        this.json = json;
    }

    Place place() {
        return place;
    }

    Optional<String> declared() {
        return Optional.ofNullable(declared);
    }

    byte[] json() {
        return json;
    }

    /** Returns the SHA-256 of the document, worked out once; not copied. */
    byte[] digest() {
        byte[] known = digest;
        if (known == null) {
            known = Sha256.begun().digest(json);
            digest = known;
        }
        return known;
    }

    /** Returns the SHA-256 of all that a result can depend on: the document, where it stands, and whose it is said to be. */
    byte[] entryDigest() {
        String entry = place.file()
                + '\0'
                + place.position()
                + '\0'
                + declared().orElse("")
                + '\0'
                + HexFormat.of().formatHex(digest());
        return Sha256.begun().digest(entry.getBytes(StandardCharsets.UTF_8));
    }
}

package se.lis.core.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has, in lower-case hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** Returns the digest of some bytes. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(begun().digest(content));
    }

    /** Returns the digest of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the digest of what one has been fed so far, which may be fed on. */
    public static String of(MessageDigest fed) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) fed.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", impossible);
        }
    }

    /** Returns a digest to feed. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

package se.lis.rules.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.SubjectRef;

/**
 * UUIDs by name (RFC 9562, version 5): the same thing has the same one in every export, and no two things share one.
 */
final class Names {

    /** The namespace of all of them; it never changes, for then every id would. */
    private static final UUID NAMESPACE = UUID.fromString("6f0c1c1a-6b6e-5c52-9d0f-3f7b1f6f2a11");

    /** Stands between the parts of a name, and can't stand in one. */
    private static final char BETWEEN = '\0';

    private Names() {}

    /** Returns the UUID of a thing. */
    static String of(String kind, String... parts) {
        return version5(NAMESPACE, kind + BETWEEN + String.join(String.valueOf(BETWEEN), parts))
                .toString();
    }

    /** Returns the UUID of a part of one run: another when the input, the moment, the rules or the language differ. */
    static String ofRun(String kind, Assessment assessment, String... parts) {
        String run = String.join(
                String.valueOf(BETWEEN),
                assessment.organisation().id(),
                assessment.asOf().toString(),
                assessment.lawAsOf().map(String::valueOf).orElse(""),
                assessment.snapshotDigest(),
                assessment.policyDigest(),
                assessment.catalogues().toString(),
                assessment.libraryVersion(),
                assessment.locale().orElse(""));
        return of(kind, run, String.join(String.valueOf(BETWEEN), parts));
    }

    /** Returns the UUID of an artefact of an organisation. */
    static String ofSubject(Assessment assessment, SubjectRef subject) {
        return of("subject", assessment.organisation().id(), subject.type(), subject.id());
    }

    static UUID version5(UUID namespace, String name) {
        byte[] text = name.getBytes(UTF_8);
        ByteBuffer named = ByteBuffer.allocate(2 * Long.BYTES + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text);
        ByteBuffer hash = ByteBuffer.wrap(sha1(named.array()));
        long most = (hash.getLong() & ~0xF000L) | 0x5000L;
        long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] sha1(byte[] content) {
        try {
            // The algorithm is what version 5 is; nothing is kept secret with it.
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}

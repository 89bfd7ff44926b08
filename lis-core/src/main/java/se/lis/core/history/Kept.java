package se.lis.core.history;

import se.lis.core.assessment.Assessment;
import se.lis.core.file.Sha256;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** An assessment as stores keep it: bytes, and the digest by which they are known again. */
public final class Kept {

    private final byte[] json;
    private final String digest;

    private Kept(byte[] json) {
        this.json = json;
        digest = Sha256.of(json);
    }

    /** Returns what to store of an assessment. */
    public static Kept of(Assessment assessment) {
        return new Kept(LisJson.standard().write(assessment));
    }

    /** Returns what was found in a store. */
    public static Kept of(byte[] json) {
        return new Kept(json.clone());
    }

    /** Returns the bytes: the canonical JSON of an assessment in UTF-8, unless a store damaged them. */
    public byte[] json() {
        return json.clone();
    }

    /** Returns the SHA-256 of the bytes, in lower-case hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /**
     * Returns the assessment that an entry stands for.
     *
     * @param place where the bytes were read, for messages
     * @throws HistoryException if the bytes are not those that were stored for the entry, or of a form that this library can't read
     */
    public Assessment assessment(HistoryEntry entry, String place) {
        if (!digest.equals(entry.digest())) {
            throw new HistoryException(
                    place + " is damaged: its " + json.length + " bytes have the SHA-256 " + digest + ", but "
                            + entry.digest() + " was stored",
                    null);
        }
        try {
            return LisJson.standard().readAssessment(json, place);
        } catch (RegisterFormatException unknown) {
            throw new HistoryException(String.valueOf(unknown.getMessage()), unknown);
        }
    }
}

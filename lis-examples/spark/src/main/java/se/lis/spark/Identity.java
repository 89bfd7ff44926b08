package se.lis.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.OrganisationId;

/**
 * What the job must know of a document before it deals out the work, without binding it.
 *
 * @param place where it was read
 * @param organisation whose register it says it is, or null when that can't be read
 * @param same equal for equal documents that are said to be of the same organisation
 * @param entry the SHA-256 of the document with all else that a result can depend on
 * @param bytes how long it is
 */
record Identity(Place place, @Nullable String organisation, String same, BigInteger entry, long bytes)
        implements Serializable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String ORGANISATION = "organisation";
    private static final String ID = "id";

    static Identity of(RegisterDocument document) {
        return new Identity(
                document.place(),
                organisation(document.json()).orElse(null),
                HexFormat.of().formatHex(document.digest())
                        + ' '
                        + document.declared().orElse(""),
                new BigInteger(1, document.entryDigest()),
                document.json().length);
    }

    /**
     * Returns the id of the organisation in a document, or empty when it has none or is not JSON up to there.
     *
     * <p>It stands near the beginning of what this library writes, so that little of a document is looked at.
     */
    static Optional<String> organisation(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return enter(parser, ORGANISATION) && parser.currentToken() == JsonToken.START_OBJECT
                    ? id(parser)
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> id(JsonParser parser) throws IOException {
        if (!find(parser, ID) || parser.currentToken() != JsonToken.VALUE_STRING) {
            return Optional.empty();
        }
        try {
            return Optional.of(OrganisationId.of(parser.getText()).value());
        } catch (InvalidArtefactException noId) {
            return Optional.empty();
        }
    }

    private static boolean enter(JsonParser parser, String field) throws IOException {
        return parser.nextToken() == JsonToken.START_OBJECT && find(parser, field);
    }

    /** Goes to the value of a field of the object that the parser is in; returns whether there is one. */
    private static boolean find(JsonParser parser, String field) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}

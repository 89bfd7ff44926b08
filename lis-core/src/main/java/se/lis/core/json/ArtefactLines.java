package se.lis.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.file.FileProblem;
import se.lis.core.id.ArtefactIds;

/** Finds on which lines of a register's JSON its artefacts begin, without holding the register. */
public final class ArtefactLines {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Map<String, ArtefactType> TYPES =
            Arrays.stream(ArtefactType.values()).collect(Collectors.toMap(ArtefactType::listName, type -> type));

    private ArtefactLines() {}

    /**
     * Returns the line of each artefact that is wanted, from 1; of several with one id, the first.
     *
     * @param register a file that holds a register
     * @param wanted which artefacts are looked for; what the file has not is not in the result
     * @throws UncheckedIOException if it can't be read, or is no JSON
     */
    public static Map<ArtefactId, Integer> of(Path register, Predicate<ArtefactId> wanted) {
        try (InputStream in = Files.newInputStream(register)) {
            return of(in, wanted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(register + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    /**
     * Returns the line of each artefact that is wanted, from 1; of several with one id, the first.
     *
     * @param register a stream that holds a register; it stays open
     * @param wanted which artefacts are looked for; what the stream has not is not in the result
     * @throws IOException if it can't be read, or is no JSON
     */
    public static Map<ArtefactId, Integer> of(InputStream register, Predicate<ArtefactId> wanted) throws IOException {
        Map<ArtefactId, Integer> lines = new HashMap<>();
        try (JsonParser parser = JSON.createParser(register).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                ArtefactType type = TYPES.get(parser.currentName());
                JsonToken value = parser.nextToken();
                if (type == null) {
                    parser.skipChildren();
                } else if (value == JsonToken.START_OBJECT) {
                    artefact(parser, type, wanted, lines);
                } else if (value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        artefact(parser, type, wanted, lines);
                    }
                }
            }
        }
        return lines;
    }

    private static void artefact(
            JsonParser parser, ArtefactType type, Predicate<ArtefactId> wanted, Map<ArtefactId, Integer> lines)
            throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean id = parser.currentName().equals("id");
            if (parser.nextToken() == JsonToken.VALUE_STRING && id) {
                ArtefactId found = ArtefactIds.of(type, parser.getText());
                if (wanted.test(found)) {
                    lines.putIfAbsent(found, line);
                }
            }
            parser.skipChildren();
        }
    }
}

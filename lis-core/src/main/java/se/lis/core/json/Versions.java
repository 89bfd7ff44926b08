package se.lis.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserSequence;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of any version of their form that there has been.
 *
 * <p>The version is the first field, as this library writes it; a document without one is of the current version. One of
 * the current version is bound as it comes in; an older one is read whole, and brought up version by version.
 */
final class Versions<T> {

    private static final String FIELD = "schemaVersion";

    private final ObjectMapper mapper;
    private final Class<T> type;
    private final String currentVersion;
    private final Function<T, String> versionOf;
    private final List<Upgrade> upgrades;

    /**
     * Reads documents of one kind.
     *
     * @param mapper binds them
     * @param type what they hold
     * @param currentVersion the version that this library writes
     * @param versionOf the version that a value says it is of
     * @param upgrades the ways from older versions
     */
    Versions(
            ObjectMapper mapper,
            Class<T> type,
            String currentVersion,
            Function<T, String> versionOf,
            List<Upgrade> upgrades) {
        this.mapper = mapper;
        this.type = type;
        this.currentVersion = currentVersion;
        this.versionOf = versionOf;
        this.upgrades = List.copyOf(upgrades);
    }

    T read(JsonParser parser, String source) throws IOException {
        TokenBuffer head = new TokenBuffer(parser);
        String version = currentVersion;
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            head.copyCurrentEvent(parser);
            if (parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals(FIELD)) {
                head.copyCurrentEvent(parser);
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    version = parser.getText();
                }
            }
        }
        if (!version.equals(currentVersion) && from(version) == null) {
            throw unsupported(source, parser, version);
        }
        if (parser.currentToken() != null) {
            head.copyCurrentEvent(parser);
        }
        JsonParser whole = JsonParserSequence.createFlattened(false, head.asParser(parser), parser);
        if (version.equals(currentVersion)) {
            return current(mapper.readValue(whole, type), source);
        }
        ObjectNode document = mapper.readTree(whole);
        for (Upgrade upgrade = from(version); upgrade != null; upgrade = from(upgrade.to())) {
            upgrade.change().accept(document);
            document.put(FIELD, upgrade.to());
        }
        return current(mapper.treeToValue(document, type), source);
    }

    /** A version that does not come first was not seen in time. */
    private T current(T value, String source) {
        if (!versionOf.apply(value).equals(currentVersion)) {
            throw new RegisterFormatException(
                    RegisterFormatException.Kind.WRONG_VERSION,
                    source,
                    0,
                    0,
                    "/" + FIELD,
                    "'" + versionOf.apply(value) + "' is not the current version " + currentVersion
                            + "; the version of an older document must be its first field",
                    currentVersion,
                    null);
        }
        return value;
    }

    private RegisterFormatException unsupported(String source, JsonParser parser, String version) {
        List<String> supported =
                new ArrayList<>(upgrades.stream().map(Upgrade::from).toList());
        supported.add(currentVersion);
        String read = String.join(", ", supported);
        return new RegisterFormatException(
                RegisterFormatException.Kind.WRONG_VERSION,
                source,
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr(),
                "/" + FIELD,
                "version '" + version + "' can't be read; this library reads " + read,
                read,
                null);
    }

    private @Nullable Upgrade from(String version) {
        return upgrades.stream()
                .filter(upgrade -> upgrade.from().equals(version))
                .findFirst()
                .orElse(null);
    }
}

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
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;

/**
 * Reads registers of any version of the form that there has been.
 *
 * <p>The version is the first field, as this library writes it; a register without one is of the current version. One of
 * the current version is bound as it comes in; an older one is read whole, and brought up version by version.
 */
final class Versions {

    private static final String FIELD = "schemaVersion";

    private final ObjectMapper mapper;
    private final List<Upgrade> upgrades;

    Versions(ObjectMapper mapper, List<Upgrade> upgrades) {
        this.mapper = mapper;
        this.upgrades = List.copyOf(upgrades);
    }

    LisSnapshot read(JsonParser parser, String source) throws IOException {
        TokenBuffer head = new TokenBuffer(parser);
        String version = LisSnapshot.SCHEMA_VERSION;
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
        if (!version.equals(LisSnapshot.SCHEMA_VERSION) && from(version) == null) {
            throw unsupported(source, parser, version);
        }
        if (parser.currentToken() != null) {
            head.copyCurrentEvent(parser);
        }
        JsonParser whole = JsonParserSequence.createFlattened(false, head.asParser(parser), parser);
        if (version.equals(LisSnapshot.SCHEMA_VERSION)) {
            return current(mapper.readValue(whole, LisSnapshot.class), source);
        }
        ObjectNode register = mapper.readTree(whole);
        for (Upgrade upgrade = from(version); upgrade != null; upgrade = from(upgrade.to())) {
            upgrade.change().accept(register);
            register.put(FIELD, upgrade.to());
        }
        return current(mapper.treeToValue(register, LisSnapshot.class), source);
    }

    /** A version that does not come first was not seen in time. */
    private LisSnapshot current(LisSnapshot register, String source) {
        if (!register.schemaVersion().equals(LisSnapshot.SCHEMA_VERSION)) {
            throw new RegisterFormatException(
                    source,
                    0,
                    0,
                    "/" + FIELD,
                    "'" + register.schemaVersion() + "' is not the current version " + LisSnapshot.SCHEMA_VERSION
                            + "; the version of an older register must be its first field",
                    null);
        }
        return register;
    }

    private RegisterFormatException unsupported(String source, JsonParser parser, String version) {
        List<String> supported =
                new ArrayList<>(upgrades.stream().map(Upgrade::from).toList());
        supported.add(LisSnapshot.SCHEMA_VERSION);
        return new RegisterFormatException(
                source,
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr(),
                "/" + FIELD,
                "version '" + version + "' can't be read; this library reads " + String.join(", ", supported),
                null);
    }

    private @Nullable Upgrade from(String version) {
        return upgrades.stream()
                .filter(upgrade -> upgrade.from().equals(version))
                .findFirst()
                .orElse(null);
    }
}

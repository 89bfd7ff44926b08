package se.lis.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserSequence;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of any version of their form that there has been.
 *
 * <p>The version is the first field, as this library writes it; a document without one is of the current version. One of
 * the current version is bound as it comes in; an older one is read whole, and brought up version by version. A newer one whose first
 * number is the same has more fields, where its kind of document may: those are kept apart.
 */
final class Versions<T> {

    private static final String FIELD = "schemaVersion";
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})");

    private final ObjectMapper mapper;
    private final Class<T> type;
    private final String currentVersion;
    private final Function<T, String> versionOf;
    private final List<Upgrade> upgrades;
    private final @Nullable BiFunction<T, SortedMap<String, String>, T> withUnread;

    /**
     * Reads documents of one kind.
     *
     * @param mapper binds them
     * @param type what they hold
     * @param currentVersion the version that this library writes
     * @param versionOf the version that a value says it is of
     * @param upgrades the ways from older versions
     * @param withUnread keeps fields that this library does not know, as JSON text by pointer; or null where none may be there
     */
    Versions(
            ObjectMapper mapper,
            Class<T> type,
            String currentVersion,
            Function<T, String> versionOf,
            List<Upgrade> upgrades,
            @Nullable BiFunction<T, SortedMap<String, String>, T> withUnread) {
        this.mapper = mapper;
        this.type = type;
        this.currentVersion = currentVersion;
        this.versionOf = versionOf;
        this.upgrades = List.copyOf(upgrades);
        this.withUnread = withUnread;
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
        boolean newer = withUnread != null && isNewer(version);
        if (!version.equals(currentVersion) && !newer && from(version) == null) {
            throw unsupported(source, parser, version);
        }
        if (parser.currentToken() != null) {
            head.copyCurrentEvent(parser);
        }
        JsonParser whole = JsonParserSequence.createFlattened(false, head.asParser(parser), parser);
        if (version.equals(currentVersion)) {
            return current(mapper.readValue(whole, type), source);
        }
        if (newer) {
            return newer(whole, source);
        }
        ObjectNode document = mapper.readTree(whole);
        for (Upgrade upgrade = from(version); upgrade != null; upgrade = from(upgrade.to())) {
            upgrade.change().accept(document);
            document.put(FIELD, upgrade.to());
        }
        return current(mapper.treeToValue(document, type), source);
    }

    private boolean isNewer(String version) {
        Matcher given = NUMBERS.matcher(version);
        Matcher ours = NUMBERS.matcher(currentVersion);
        return given.matches()
                && ours.matches()
                && given.group(1).equals(ours.group(1))
                && Integer.parseInt(given.group(2)) > Integer.parseInt(ours.group(2));
    }

    /** Reads what this library knows of it, and keeps the rest as it stands. */
    private T newer(JsonParser whole, String source) throws IOException {
        SortedMap<String, String> unread = new TreeMap<>();
        ObjectReader reader = mapper.readerFor(type).withHandler(new DeserializationProblemHandler() {
            @Override
            public boolean handleUnknownProperty(
                    DeserializationContext context,
                    JsonParser parser,
                    JsonDeserializer<?> deserializer,
                    Object bean,
                    String name)
                    throws IOException {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                unread.put(pointer, context.readTree(parser).toString());
                return true;
            }
        });
        T value = required(reader.readValue(whole), source);
        return unread.isEmpty() ? value : Objects.requireNonNull(withUnread).apply(value, unread);
    }

    private T required(@Nullable T value, String source) {
        if (value == null) {
            throw Problems.isNull(source);
        }
        return value;
    }

    /** A version that does not come first was not seen in time. */
    private T current(@Nullable T read, String source) {
        T value = required(read, source);
        if (!versionOf.apply(value).equals(currentVersion)) {
            throw new RegisterFormatException(
                    RegisterFormatException.Kind.WRONG_VERSION,
                    source,
                    0,
                    0,
                    "/" + FIELD,
                    "'" + Problems.shown(versionOf.apply(value)) + "' is not the current version " + currentVersion
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
                "version '" + Problems.shown(version) + "' can't be read; this library reads " + read,
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

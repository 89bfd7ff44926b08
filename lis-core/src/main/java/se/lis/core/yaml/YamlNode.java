package se.lis.core.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lis.core.text.Printable;

/**
 * A part of a YAML document that knows its line. Only plain data is read: aliases, tags and repeated names are refused, so
 * that a document is no larger than it looks.
 *
 * @param line the line, from 1
 * @param text the text of a scalar, or null for a map, a list, or nothing
 * @param fields the fields of a map, or null for anything else
 * @param members the members of a list, or null for anything else
 */
public record YamlNode(
        int line,
        @Nullable String text,
        @Nullable Map<String, YamlNode> fields,
        @Nullable List<YamlNode> members) {

    private static final int DEEPEST = 20;

    private static final int LONGEST = 200;

    /** Where a parser was, and then where it met what is wrong. */
    private static final Pattern PLACE = Pattern.compile("^ in [^\n]*, line (\\d{1,9}), column", Pattern.MULTILINE);

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Returns the one document that some bytes hold; nothing at all is a node of no kind.
     *
     * @param refusal makes an error of a line and what is wrong there
     */
    public static YamlNode read(byte[] content, BiFunction<Integer, String, RuntimeException> refusal) {
        checkEncoding(content, refusal);
        try (YAMLParser parser = YAML.createParser(content)) {
            JsonToken first = parser.nextToken();
            YamlNode root = first == null ? new YamlNode(1, null, null, null) : node(parser, 0, refusal);
            if (parser.nextToken() != null) {
                throw refusal.apply(line(parser), "a second document starts here; one is allowed");
            }
            return root;
        } catch (JsonProcessingException broken) {
            String said = Objects.requireNonNullElse(broken.getOriginalMessage(), "");
            throw refusal.apply(line(broken, said), "this is not YAML" + reason(said));
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }

    /**
     * What a parser says is not passed on where it speaks of itself. It says what it was doing, where, what it met, and where that was; what
     * it met is what is wrong.
     */
    private static String reason(String said) {
        String met = said.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .reduce((before, line) -> line)
                .orElse("");
        boolean ofItself = met.isEmpty() || met.contains("snakeyaml") || met.contains("Exception");
        return ofItself
                ? ", or of a kind that is not used here"
                : ": " + Printable.line(Printable.cut(met, LONGEST)) + hint(said);
    }

    private static String hint(String said) {
        if (said.contains("(TAB)")) {
            return "; indent by spaces, not by a tab";
        }
        if (said.contains("scanning a quoted scalar")) {
            return "; a quote that opens on this line is not closed";
        }
        if (said.contains("<block end>")) {
            return "; this line is indented otherwise than those that it belongs to";
        }
        return "";
    }

    /** The line of what a parser met, or, of what is not closed, the one where it begins. */
    private static int line(JsonProcessingException broken, String said) {
        int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        Matcher place = PLACE.matcher(said);
        boolean unclosed = said.startsWith("while scanning a quoted scalar");
        while (place.find()) {
            line = Integer.parseInt(place.group(1));
            if (unclosed) {
                break;
            }
        }
        return Math.max(1, line);
    }

    /** What is in another encoding would be read as other letters, or refused in the wrong place. */
    private static void checkEncoding(byte[] content, BiFunction<Integer, String, RuntimeException> refusal) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer letters = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, letters, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw refusal.apply(line, "this is not UTF-8: save the file as UTF-8");
        }
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static YamlNode node(YAMLParser parser, int depth, BiFunction<Integer, String, RuntimeException> refusal)
            throws IOException {
        int line = line(parser);
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw refusal.apply(line, "anchors and aliases are not allowed; write the value out");
        }
        if (parser.getTypeId() != null) {
            throw refusal.apply(line, "tags such as !" + parser.getTypeId() + " are not allowed; write plain values");
        }
        if (depth > DEEPEST) {
            throw refusal.apply(line, "this is nested deeper than " + DEEPEST + " levels");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, YamlNode> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, node(parser, depth + 1, refusal));
            }
            return new YamlNode(line, null, fields, null);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> members = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                members.add(node(parser, depth + 1, refusal));
            }
            return new YamlNode(line, null, null, members);
        }
        return new YamlNode(line, token == JsonToken.VALUE_NULL ? null : parser.getText(), null, null);
    }
}

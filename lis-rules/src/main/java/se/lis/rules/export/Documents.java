package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lis.core.json.LisJson;

/** JSON documents, whose fields stand in the order in which they were put. */
final class Documents {

    private Documents() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Writes a document as people read it. */
    static void write(ObjectNode document, OutputStream out) {
        LisJson.standard().writeReadably(document, out);
    }

    /** Returns the bytes of what is written to a stream. */
    static byte[] bytes(Consumer<OutputStream> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.accept(bytes);
        return bytes.toByteArray();
    }

    /** Puts a list whose members are made one at a time, when the document is written: there may be very many. */
    static <T> void put(ObjectNode holder, String name, List<T> of, Function<? super T, ObjectNode> member) {
        put(holder, name, of::stream, member);
    }

    /** Puts a list whose members are made one at a time, when the document is written. */
    static <T> void put(ObjectNode holder, String name, Source<T> of, Function<? super T, ObjectNode> member) {
        Iterable<ObjectNode> members = () -> of.stream().<ObjectNode>map(member).iterator();
        holder.putPOJO(name, members);
    }

    /** What can be gone through as often as a document is written. */
    interface Source<T> {
        Stream<T> stream();
    }
}

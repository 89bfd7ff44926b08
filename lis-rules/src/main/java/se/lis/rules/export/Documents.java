package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.lis.core.json.LisJson;

/** JSON documents, whose fields stand in the order in which they were put. */
final class Documents {

    private Documents() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns the bytes of a document as people read it. */
    static byte[] bytes(ObjectNode document) {
        return LisJson.standard().writeReadably(document);
    }
}

package se.lis.core.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * Brings a document from one version of the form to the next.
 *
 * @param from the version that it takes
 * @param to the version that it makes
 * @param change what it changes in the document; the version itself is set afterwards
 */
record Upgrade(String from, String to, Consumer<ObjectNode> change) {}

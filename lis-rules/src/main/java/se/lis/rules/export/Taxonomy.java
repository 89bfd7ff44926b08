package se.lis.rules.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** A taxonomy of a SARIF log, with its taxa by id. */
final class Taxonomy {

    private final String name;
    private final int place;
    private final SortedMap<String, String> taxa = new TreeMap<>();

    /**
     * An empty taxonomy.
     *
     * @param place its place among the taxonomies of the run, from 0
     */
    Taxonomy(String name, int place) {
        this.name = name;
        this.place = place;
    }

    /** Adds a taxon, or says again what it is. */
    void put(String id, String text) {
        taxa.put(id, text);
    }

    /** Writes the whole taxonomy. */
    void write(ObjectNode into, String language) {
        ArrayNode held = named(into)
                .put("language", language)
                .put("isComprehensive", false)
                .putArray("taxa");
        taxa.forEach((id, text) -> held.addObject()
                .put("id", id)
                .put("guid", guid(id))
                .putObject("shortDescription")
                .put("text", text));
    }

    /** Writes a reference to the taxonomy. */
    ObjectNode refer(ObjectNode into) {
        return named(into).put("index", place);
    }

    /** Returns a reference to a taxon; indexes count in the order in which taxa are written. */
    ObjectNode taxon(String id) {
        ObjectNode reference = Documents.object()
                .put("id", id)
                .put("index", taxa.headMap(id).size())
                .put("guid", guid(id));
        refer(reference.putObject("toolComponent"));
        return reference;
    }

    private ObjectNode named(ObjectNode into) {
        return into.put("name", name).put("guid", Names.of("taxonomy", name));
    }

    private String guid(String id) {
        return Names.of("taxon", name, id);
    }
}

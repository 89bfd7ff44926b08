package se.lis.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a finished run was, and where its tables are.
 *
 * @param identity what its results depend on
 * @param data the name of the folder with its tables, beside the manifest
 * @param counts how much came in and out
 */
record Manifest(RunIdentity identity, String data, Counts counts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How much came in and out.
     *
     * @param documents how many documents the input held
     * @param bytes how long they are together
     * @param assessed how many were judged
     * @param quarantined how many gave no assessment
     * @param repeated how many equal another
     * @param findings how many findings there are
     */
    record Counts(long documents, long bytes, long assessed, long quarantined, long repeated, long findings) {}

    /** Returns the manifest as its file holds it. */
    byte[] json() {
        ObjectNode file = JSON.createObjectNode();
        file.put("data", data);
        file.put("asOf", identity.asOf());
        file.put("libraryVersion", identity.libraryVersion());
        file.put("catalogueVersion", identity.catalogueVersion());
        file.put("catalogueDigest", identity.catalogueDigest());
        file.put("policyDigest", identity.policyDigest());
        file.put("inputDigest", identity.inputDigest());
        file.put("buckets", identity.buckets());
        file.put("documents", counts.documents());
        file.put("bytes", counts.bytes());
        file.put("assessed", counts.assessed());
        file.put("quarantined", counts.quarantined());
        file.put("repeated", counts.repeated());
        file.put("findings", counts.findings());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Returns the manifest in a file.
     *
     * @param name what messages call the file
     * @throws InputException if it is none
     */
    static Manifest read(byte[] json, String name) {
        try {
            JsonNode file = JSON.readTree(json);
            return new Manifest(
                    new RunIdentity(
                            text(file, "asOf"),
                            text(file, "libraryVersion"),
                            text(file, "catalogueVersion"),
                            text(file, "catalogueDigest"),
                            text(file, "policyDigest"),
                            text(file, "inputDigest"),
                            Math.toIntExact(number(file, "buckets"))),
                    text(file, "data"),
                    new Counts(
                            number(file, "documents"),
                            number(file, "bytes"),
                            number(file, "assessed"),
                            number(file, "quarantined"),
                            number(file, "repeated"),
                            number(file, "findings")));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new InputException(name + " is no manifest of a run: " + damaged.getMessage());
        }
    }

    private static String text(JsonNode file, String field) {
        return file.required(field).textValue();
    }

    private static long number(JsonNode file, String field) {
        return file.required(field).longValue();
    }
}

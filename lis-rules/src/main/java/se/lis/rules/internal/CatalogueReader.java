package se.lis.rules.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.lis.core.json.KebabCaseNames;
import se.lis.rules.CatalogueException;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.parameter.Parameter;

/** Reads the catalogue: what rules there are, their metadata, and the dated parameters. */
final class CatalogueReader {

    private static final List<String> AREAS = List.of("incident");

    private final ObjectMapper yaml = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new KebabCaseNames())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private final MessageDigest digest = sha256();

    /**
     * The file that names the rules.
     *
     * @param id the id of the catalogue
     * @param version the version of its content
     * @param covered the days that its law is dated for
     * @param folders the rules by folder
     */
    record Index(String id, String version, Covered covered, SortedMap<String, List<String>> folders) {}

    /**
     * The days that a catalogue's law is dated for.
     *
     * @param from the first of them
     * @param until the first day after them
     */
    record Covered(LocalDate from, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /**
     * All that the files hold.
     *
     * @param catalogue the rules
     * @param covered the days that the law is dated for
     * @param parameters the parameters by id
     */
    record Content(RuleCatalogue catalogue, Covered covered, SortedMap<String, Parameter> parameters) {}

    Content read() {
        Index index = read("/rules/catalogue.yaml", new TypeReference<Index>() {});
        SortedMap<String, RuleDescriptor> rules = new TreeMap<>();
        index.folders()
                .forEach((folder, ids) -> ids.forEach(id -> {
                    String file = "/rules/" + folder + "/" + id + ".yaml";
                    RuleDescriptor rule = read(file, new TypeReference<RuleDescriptor>() {});
                    if (!rule.id().equals(id)) {
                        throw new CatalogueException(file + ": id is '" + rule.id() + "', but the file is named " + id);
                    }
                    rules.put(id, rule);
                }));
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        for (String area : AREAS) {
            read("/parameters/" + area + ".yaml", new TypeReference<Map<String, Parameter>>() {})
                    .forEach((name, parameter) -> parameters.put(area + "." + name, parameter));
        }
        SortedMap<String, Map<String, String>> sources =
                read("/legislation/sources.yaml", new TypeReference<TreeMap<String, Map<String, String>>>() {});
        checkSources(rules, parameters, sources);
        return new Content(
                new RuleCatalogue(
                        index.id(), index.version(), HexFormat.of().formatHex(digest.digest()), rules, sources),
                index.covered(),
                parameters);
    }

    private static void checkSources(
            Map<String, RuleDescriptor> rules, Map<String, Parameter> parameters, Map<String, ?> sources) {
        Set<String> cited = new TreeSet<>();
        rules.values().forEach(rule -> rule.basis().forEach(basis -> cited.add(basis.source())));
        parameters.values().forEach(parameter -> parameter.values().forEach(value -> cited.add(value.source())));
        if (!cited.equals(sources.keySet())) {
            throw new CatalogueException(
                    "/legislation/sources.yaml holds " + sources.keySet() + ", but rules and parameters cite " + cited);
        }
    }

    <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new CatalogueException(file + " is missing");
            }
            byte[] content = in.readAllBytes();
            digest.update(content);
            return yaml.readValue(content, type);
        } catch (IOException broken) {
            throw new CatalogueException(file + " can't be read: " + broken.getMessage(), broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

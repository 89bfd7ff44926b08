package se.lis.rules.internal.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.rules.catalogue.CatalogueException;

/** Checks, in the library's build, that each rule of the catalogue has its files, and that each file is a rule's. */
final class RuleFilesCheck {

    private static final String CATALOGUE = "rules/catalogue.yaml";

    /** What follows the id in the names of a rule's files, and of those of a reason for a place in a worklist. */
    private static final List<String> OF_RULE = List.of(".yaml", ".drl", ".scenarios.yaml");

    private static final List<String> OF_REASON = List.of(".yaml", ".drl");

    private RuleFilesCheck() {}

    /**
     * Checks a folder of resources.
     *
     * @throws CatalogueException with each file that is missing, and each that is of no rule
     */
    static void check(Path resources) throws IOException {
        CatalogueReader.Index index = YamlFiles.YAML.readValue(
                Files.readAllBytes(resources.resolve(CATALOGUE)), new TypeReference<CatalogueReader.Index>() {});
        Set<String> expected = new TreeSet<>();
        index.folders().forEach((folder, ids) -> ids.forEach(id -> add(expected, folder, id, OF_RULE)));
        index.worklists()
                .values()
                .forEach(list -> list.reasons().forEach(id -> add(expected, "priority", id, OF_REASON)));
        Set<String> found;
        try (Stream<Path> files = Files.walk(resources.resolve("rules"))) {
            found = files.filter(Files::isRegularFile)
                    .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(CATALOGUE))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        List<String> problems = new ArrayList<>();
        expected.stream()
                .filter(file -> !found.contains(file))
                .forEach(file -> problems.add(file + " is missing: " + CATALOGUE + " names " + id(file)));
        found.stream()
                .filter(file -> !expected.contains(file))
                .forEach(file -> problems.add(file + " is of no rule: " + CATALOGUE + " does not name " + id(file)
                        + " under " + folder(file)));
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
    }

    private static void add(Set<String> files, String folder, String id, List<String> endings) {
        endings.forEach(ending -> files.add("rules/" + folder + "/" + id + ending));
    }

    private static String id(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int end = name.indexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }

    private static String folder(String file) {
        String path = file.substring(0, file.lastIndexOf('/'));
        return path.substring(path.indexOf('/') + 1);
    }
}

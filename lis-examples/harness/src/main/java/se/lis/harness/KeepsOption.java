package se.lis.harness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.request.AssessmentRequest;

/** The option that says which lists a register keeps, where it does not keep all. */
final class KeepsOption {

    @Option(
            names = "--keeps",
            split = ",",
            paramLabel = "LIST",
            description =
                    "The register keeps these lists alone, such as incidents or incidenter: what others would say is left"
                            + " out, not found to be missing.")
    List<String> lists = List.of();

    /**
     * Returns what a request asks of a register that keeps these lists.
     *
     * @throws UnknownIdException if there is no such list
     */
    AssessmentRequest applyTo(AssessmentRequest request) {
        if (lists.isEmpty()) {
            return request;
        }
        Map<String, String> labels = new TreeMap<>();
        for (Locale language : List.of(Language.SWEDISH, Locale.ENGLISH)) {
            Words words = Words.ofRegistersIn(language);
            for (ArtefactType type : ArtefactType.values()) {
                for (String name : List.of(
                        type.listName(),
                        type.jsonName(),
                        RegisterWords.kind(type.jsonName(), language),
                        RegisterWords.kinds(type.jsonName(), language, words))) {
                    labels.put(FilterOptions.lower(name), type.listName());
                }
            }
        }
        return request.keeping(FilterOptions.chosen("there is no list", lists, labels).stream()
                .map(list -> ArtefactType.ofList(list).orElseThrow())
                .toArray(ArtefactType[]::new));
    }
}

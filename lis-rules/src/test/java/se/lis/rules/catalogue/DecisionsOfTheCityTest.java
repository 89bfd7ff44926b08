package se.lis.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Force;
import se.lis.rules.internal.catalogue.CatalogueReader;

/** The catalogue calls nothing a decision of the city but what the management review of 2024 states, at a place and a day. */
class DecisionsOfTheCityTest {

    private static final CatalogueReader.Content CONTENT = new CatalogueReader().read();

    private record Decision(
            String where, String provision, @Nullable LocalDate from, Force force) {}

    private static List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        Stream.concat(
                        CONTENT.catalogue().rules().values().stream()
                                .flatMap(rule -> rule.basis().stream().map(basis -> Map.entry(rule.id(), basis))),
                        CONTENT.catalogue().priorities().values().stream()
                                .flatMap(reason -> reason.basis().stream().map(basis -> Map.entry(reason.id(), basis))))
                .filter(entry -> entry.getValue().source().equals("city"))
                .forEach(entry -> decisions.add(new Decision(
                        entry.getKey(),
                        entry.getValue().provision(),
                        entry.getValue().from(),
                        entry.getValue().force())));
        CONTENT.parameters()
                .forEach((id, parameter) -> parameter.values().stream()
                        .filter(value -> value.source().equals("city"))
                        .forEach(value ->
                                decisions.add(new Decision(id, value.provision(), value.from(), value.force()))));
        CONTENT.catalogue().duties().stream()
                .filter(duty -> duty.source().equals("city"))
                .forEach(duty -> decisions.add(
                        new Decision("duties.yaml", String.valueOf(duty.provision()), null, Force.POLICY)));
        return decisions;
    }

    private static Map<String, Map<String, String>> review() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DecisionsOfTheCityTest.class.getResourceAsStream("/review-2024.yaml"))) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(file, new TypeReference<List<Map<String, String>>>() {}).stream()
                            .collect(Collectors.toMap(row -> row.get("provision"), Function.identity()));
        }
    }

    @Test
    void eachIsStatedByTheReviewOnItsDay() throws IOException {
        Map<String, Map<String, String>> review = review();
        assertThat(decisions()).isNotEmpty().allSatisfy(decision -> {
            Map<String, String> stated = review.get(decision.provision());
            assertThat(stated)
                    .as("%s rests on %s", decision.where(), decision.provision())
                    .isNotNull();
            assertThat(stated.get("states")).isNotBlank();
            assertThat(decision.from())
                    .as("%s, from", decision.where())
                    .isBetween(LocalDate.parse(stated.get("from")), LocalDate.of(2024, 12, 31));
        });
        assertThat(review.keySet())
                .as("places that nothing rests on")
                .isEqualTo(decisions().stream().map(Decision::provision).collect(Collectors.toSet()));
    }

    /** What nobody decided is a proposal, and called one. */
    @Test
    void whatIsCalledPolicyIsADecisionOfTheCity() {
        Map<String, Force> proposals = new TreeMap<>();
        CONTENT.catalogue()
                .rules()
                .values()
                .forEach(rule -> rule.basis().stream()
                        .filter(basis -> (basis.force() == Force.POLICY)
                                != basis.source().equals("city"))
                        .filter(basis -> !rule.id().equals("GOV-007"))
                        .forEach(basis -> proposals.put(rule.id() + " " + basis.provision(), basis.force())));
        CONTENT.parameters()
                .forEach((id, parameter) -> parameter.values().stream()
                        .filter(value -> (value.force() == Force.POLICY)
                                != value.source().equals("city"))
                        .forEach(value -> proposals.put(id + " " + value.provision(), value.force())));
        assertThat(proposals).isEmpty();
    }
}

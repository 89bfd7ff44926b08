package se.lis.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.proof.Derivation;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LibraryScenarios;
import se.lis.rules.catalogue.legislation.ReadText;
import se.lis.rules.internal.catalogue.CatalogueReader;

/** The force of law or regulation stands on no figure that the statute does not state. */
class FiguresOfLawTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final CatalogueReader.Content CONTENT = new CatalogueReader().read();
    private static final Set<Force> LEGAL = EnumSet.of(Force.LAW, Force.REGULATION);

    /**
     * What is surely undone once a matter is closed: the law clause of these has no figure of its own, and waits for the practice's time
     * to be over as well, so that nothing is a breach of law sooner than of practice. See docs/decisions/what-the-law-leaves-open.md.
     */
    private static final Set<String> CLOSED_MATTERS =
            Set.of("INC-007 incident.contentComplete", "INC-016 incident.recipientsInformed");

    /** The words of one source, which were read in a text with a digest. */
    private record Read(String source, LocalDate read, String digest, List<Figure> figures) {}

    /** The words of a figure, and where they stand. */
    private record Figure(String parameter, LocalDate from, String value, String place, String words) {}

    private static List<Read> read() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(FiguresOfLawTest.class.getResourceAsStream("/figures-of-law.yaml"))) {
            return new ObjectMapper(new YAMLFactory())
                    .registerModule(new JavaTimeModule())
                    .readValue(file, new TypeReference<>() {});
        }
    }

    /** The words were read in the very text that the source states the digest of: a later wording is to be read again. */
    @Test
    void eachFigureOfLawIsInTheStatutesWordsOrNotVerified() throws IOException {
        Set<String> stated = new TreeSet<>();
        for (Read source : read()) {
            ReadText text =
                    ENGINE.catalogue().legislation().source(source.source()).text();
            assertThat(text).as("the text of %s", source.source()).isNotNull();
            assertThat(source.digest()).as(source.source()).isEqualTo(text.digest());
            assertThat(source.read()).as(source.source()).isAfterOrEqualTo(text.read());
            for (Figure figure : source.figures()) {
                assertThat(figure.words()).as(figure.parameter()).isNotBlank();
                stated.add(figure.parameter() + " " + figure.from() + " " + figure.value() + " " + source.source() + " "
                        + figure.place());
            }
        }
        Set<String> called = new TreeSet<>();
        CONTENT.parameters()
                .forEach((id, parameter) -> parameter.values().stream()
                        .filter(value -> LEGAL.contains(value.force()) && value.verified())
                        .forEach(value -> called.add(id + " " + value.from() + " " + value.value() + " "
                                + value.source() + " " + value.provision())));
        assertThat(called).isEqualTo(stated);
    }

    /** What fails is one clause: it can't be cited as a practice and a standard at once. */
    @Test
    void aClauseHasOneForceOnEachDay() {
        Set<String> several = new TreeSet<>();
        CONTENT.catalogue().rules().forEach((id, rule) -> {
            for (RuleDescriptor.Basis one : rule.basis()) {
                for (RuleDescriptor.Basis other : rule.basis()) {
                    LocalDate from = one.from() == null ? LocalDate.MIN : one.from();
                    if (Objects.equals(one.clause(), other.clause())
                            && one.force() != other.force()
                            && other.inForce(from)) {
                        several.add(id + " " + one.clause() + " " + one.force() + " " + other.force());
                    }
                }
            }
        });
        assertThat(several).isEmpty();
    }

    /** Over all scenarios: what is found by law falls due by figures of law alone. */
    @Test
    void noFindingOfLawFallsDueByAFigureOfPractice() {
        Set<String> wrong = new TreeSet<>();
        LibraryScenarios.all().values().stream()
                .flatMap(List::stream)
                .forEach(scenario -> ENGINE.assess(scenario.register(), scenario.request()).findings().stream()
                        .filter(finding -> LEGAL.contains(finding.force()))
                        .forEach(finding -> dueBy(finding).forEach((id, from) -> {
                            if (!LEGAL.contains(force(id, from))) {
                                wrong.add(finding.rule() + " " + id);
                            }
                        })));
        assertThat(wrong).isEqualTo(CLOSED_MATTERS);
    }

    private static Map<String, LocalDate> dueBy(Finding finding) {
        Map<String, LocalDate> figures = new TreeMap<>();
        List<Derivation> open = new ArrayList<>();
        finding.proof().dueFrom().ifPresent(open::add);
        for (int next = 0; next < open.size(); next++) {
            Derivation step = open.get(next);
            open.addAll(step.of());
            step.parameter()
                    .ifPresent(id -> finding.proof().parameters().stream()
                            .filter(parameter -> parameter.id().equals(id))
                            .forEach(parameter -> figures.put(id, parameter.from())));
        }
        return figures;
    }

    private static Force force(String id, LocalDate from) {
        return ENGINE.parameter(id).values().stream()
                .filter(value -> value.from().equals(from))
                .findFirst()
                .orElseThrow()
                .force();
    }
}

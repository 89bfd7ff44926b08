package se.lis.core.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lis.core.id.IncidentId;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;

class InvariantTest {

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Incident.Builder incident = Incident.builder()
                .id(IncidentId.of("x"))
                .name("")
                .rootCause(" ")
                .personalDataBreach(
                        PersonalDataBreach.builder().approximateDataSubjects(-1).build());

        InvalidArtefactException invalid = catchThrowableOfType(InvalidArtefactException.class, incident::build);

        assertThat(invalid.problems())
                .extracting(InvalidArtefactException.Problem::attribute)
                .containsExactly("name", "rootCause", "personalDataBreach.approximateDataSubjects");
        assertThat(invalid)
                .hasMessage(
                        "incident 'x': name is '', but it must say something or be left out; rootCause is ' ', but it"
                                + " must say something or be left out; personalDataBreach.approximateDataSubjects is '-1',"
                                + " but it must not be negative");
        assertThat(invalid.each())
                .extracting(InvalidArtefactException::attribute)
                .contains("rootCause");
        assertThat(invalid.attribute()).isEqualTo("name");
    }

    @Test
    void aMessageIsBounded() {
        List<InvalidArtefactException.Problem> many = IntStream.range(0, 1000)
                .mapToObj(number -> new InvalidArtefactException.Problem("a" + number, "x".repeat(1000), "it must not"))
                .toList();

        InvalidArtefactException invalid = new InvalidArtefactException(ArtefactType.INCIDENT, "x", many);

        assertThat(invalid.getMessage()).hasSizeLessThan(4000).endsWith("and 980 more");
        assertThat(invalid.problems()).hasSize(1000);
    }
}

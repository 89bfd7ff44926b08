package se.lis.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;

class ArtefactLinesTest {

    private static Map<ArtefactId, Integer> lines(String json) throws IOException {
        return ArtefactLines.of(new ByteArrayInputStream(json.getBytes(UTF_8)), id -> true);
    }

    @Property(tries = 100)
    void theIdOfEachArtefactStandsOnOneOfItsLines(@ForAll("registers") LisSnapshot register) throws IOException {
        String json = new String(LisJson.standard().writeReadably(register), UTF_8);
        List<String> text = json.lines().toList();
        Map<ArtefactId, Integer> lines = lines(json);
        assertThat(lines.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        register.artefacts().map(Artefact::id).distinct().toList());
        lines.forEach((id, line) -> assertThat(text.get(line))
                .as("the line after the one on which %s begins", id)
                .contains("\"id\" : \"" + id.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Example
    void theFirstOfSeveralCountsAndWhatIsNoArtefactIsPassedOver() throws IOException {
        assertThat(lines("""
                                {"organisation": {"kind": {"id": "x"},
                                 "id": "o"},
                                 "other": [{"id": "no"}], "systems": 3,
                                 "processes": [{"name": "n"}, {"systems": [{"id": "no"}],
                                  "id": "p"},
                                  {"id": "p"}]}
                                """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(OrganisationId.of("o"), 1, ProcessId.of("p"), 4));
    }

    @Example
    void onlyWhatIsWantedIsKept() throws IOException {
        byte[] json = "{\"organisation\": {\"id\": \"o\"},\n\"processes\": [{\"id\": \"p\"},\n{\"id\": \"q\"}]}"
                .getBytes(UTF_8);
        assertThat(ArtefactLines.of(new ByteArrayInputStream(json), ProcessId.of("q")::equals))
                .isEqualTo(Map.of(ProcessId.of("q"), 3));
    }

    @Example
    void whatCantBeReadIsSaid() {
        Path folder = Path.of("src/test");
        assertThat(Files.isDirectory(folder)).isTrue();
        assertThatThrownBy(() -> ArtefactLines.of(folder, id -> true))
                .hasMessageStartingWith(folder + " can't be read: ");
    }
}

package se.lis.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.LisSnapshot;
import se.lis.core.generator.LisArbitraries;

/** Equal registers have one form and one digest, and unequal ones have others. */
class CanonicalFormTest {

    private static final LisJson JSON = LisJson.standard();

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 100)
    void whatIsWrittenReadsBackAndIsWrittenAlike(@ForAll("registers") LisSnapshot register) {
        byte[] json = JSON.write(register);
        LisSnapshot read = JSON.readSnapshot(json, "register");
        assertThat(read).isEqualTo(register);
        assertThat(JSON.write(read)).isEqualTo(json);
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        JSON.write(register, streamed);
        assertThat(streamed.toByteArray()).isEqualTo(json);
        assertThat(JSON.readSnapshot(JSON.writeReadably(register), "register")).isEqualTo(register);
    }

    @Property(tries = 100)
    void theOrderOfArtefactsDoesNotMatter(@ForAll("registers") LisSnapshot register) {
        LisSnapshot other = LisSnapshot.builder()
                .copyOf(register)
                .processes(reversed(register.processes()))
                .incidents(reversed(register.incidents()))
                .trainingResults(reversed(register.trainingResults()))
                .build();
        assertThat(JSON.digest(other)).isEqualTo(JSON.digest(register));
    }

    /** No list in a register says anything by its order: that of parts no more than that of artefacts, ids or words. */
    @Property(tries = 200)
    void theOrderOfPartsDoesNotMatter(@ForAll("registers") LisSnapshot register) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode backwards = backwards(mapper.readTree(JSON.write(register)));
        LisSnapshot other = JSON.readSnapshot(mapper.writeValueAsBytes(backwards), "register");
        assertThat(other).isEqualTo(register);
        assertThat(JSON.write(other)).isEqualTo(JSON.write(register));
    }

    private static JsonNode backwards(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(backwards(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            List<JsonNode> members = new ArrayList<>();
            array.forEach(member -> members.add(backwards(member)));
            Collections.reverse(members);
            array.removeAll().addAll(members);
        }
        return node;
    }

    @Property(tries = 100)
    void digestsAreEqualIfAndOnlyIfRegistersAre(
            @ForAll("registers") LisSnapshot one, @ForAll("registers") LisSnapshot other) {
        assertThat(JSON.digest(one).equals(JSON.digest(other))).isEqualTo(one.equals(other));
        assertThat(JSON.digest(one.withTakenAt(one.takenAt().plusNanos(1)))).isNotEqualTo(JSON.digest(one));
    }

    private static <A> List<A> reversed(List<A> list) {
        List<A> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}

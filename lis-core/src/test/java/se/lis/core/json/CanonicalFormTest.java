package se.lis.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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

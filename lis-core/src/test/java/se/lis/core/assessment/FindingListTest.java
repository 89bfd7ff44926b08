package se.lis.core.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.history.Assessments;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** It is the list of findings that it was made of, packed or not. */
class FindingListTest {

    private static final LisJson JSON = LisJson.standard();

    private static Finding finding(int number) {
        return Assessments.violation("A-00" + number % 5, "p\u00e5-" + number)
                .withDueAt(Instant.EPOCH.plusNanos(number))
                .withArguments(Map.of("n", Scalar.of((long) number)))
                .withMessage("Process " + number + " \ud83d\ude00");
    }

    private static List<Finding> findings(int from, int to) {
        return IntStream.range(from, to).mapToObj(FindingListTest::finding).toList();
    }

    /** Parts of some lengths, every other of them packed. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void isTheListOfItsFindings(
            @ForAll @Size(max = 5) List<@IntRange(max = 600) Integer> parts, @ForAll boolean packed) {
        FindingList.Builder builder = FindingList.builder();
        List<Finding> expected = new ArrayList<>();
        boolean pack = packed;
        for (int part : parts) {
            List<Finding> some = findings(expected.size(), expected.size() + part);
            expected.addAll(some);
            builder.addAll(pack ? FindingList.copyOf(some).packed() : some);
            pack = !pack;
        }
        assertThat(builder.size()).isEqualTo(expected.size());
        FindingList list = builder.build();
        assertThat(list).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(expected).isEqualTo(list);
        assertThat(list.packed()).isEqualTo(expected);
        for (int index = expected.size() - 1; index >= 0; index -= 37) {
            assertThat(list.get(index)).isEqualTo(expected.get(index));
        }
        assertThat(list.filter(finding -> finding.rule().equals("A-003")))
                .isEqualTo(expected.stream()
                        .filter(finding -> finding.rule().equals("A-003"))
                        .toList());
        assertThat(JSON.write(list)).isEqualTo(JSON.write(expected));
        Assessment assessment =
                Assessments.with(Instant.EPOCH, List.of(), List.of()).withFindings(list);
        assertThat(JSON.readAssessment(JSON.write(assessment), "again").findings())
                .isEqualTo(expected);
    }

    /** What is packed is made anew whenever somebody asks. */
    @Example
    void ofManyAllArePacked() {
        Finding one = finding(1);
        List<Finding> most = Collections.nCopies(FindingList.MOST_AS_OBJECTS, one);
        assertThat(FindingList.copyOf(most)).allMatch(each -> each == one);
        FindingList more = FindingList.builder().addAll(most).add(one).build();
        assertThat(more).hasSize(most.size() + 1).noneMatch(each -> each == one).allMatch(one::equals);
        assertThat(more.get(0)).isEqualTo(one).isSameAs(more.get(0));
        assertThat(FindingList.builder()
                        .addAll(FindingList.copyOf(most))
                        .addAll(FindingList.copyOf(List.of(one)))
                        .build())
                .noneMatch(each -> each == one);
    }

    @Example
    void isWhatItWasWhenItWasMade() {
        List<Finding> some = new ArrayList<>(findings(0, 3));
        FindingList list = FindingList.copyOf(some);
        some.clear();
        assertThat(list).isEqualTo(findings(0, 3));
        assertThat(FindingList.copyOf(list)).isSameAs(list);
        assertThatThrownBy(() -> list.add(finding(4))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.removeIf(finding -> false)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FindingList.of().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FindingList.copyOf(Arrays.asList(finding(1), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a finding");
    }

    @Example
    void aDocumentNamesTheFindingThatCantBe() {
        String json = new String(JSON.write(Assessments.with(Instant.EPOCH, List.of(), findings(0, 3))), UTF_8);
        assertThatThrownBy(() ->
                        JSON.readAssessment(json.replace("\"p\u00e5-2\"", "[]").getBytes(UTF_8), "a.json"))
                .isInstanceOf(RegisterFormatException.class)
                .hasMessageContaining("/findings/2/subject/id");
        assertThatThrownBy(() -> JSON.readAssessment(
                        json.replace("\"findings\":[", "\"findings\":[null,").getBytes(UTF_8), "a.json"))
                .isInstanceOf(RegisterFormatException.class)
                .hasMessageContaining("findings");
    }
}

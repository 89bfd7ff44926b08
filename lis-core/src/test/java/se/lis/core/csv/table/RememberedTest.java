package se.lis.core.csv.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final Remembered<String> remembered = new Remembered<>();

    private void add(int from, int to) {
        IntStream.range(from, to).mapToObj(String::valueOf).forEach(text -> remembered.put(text, "value " + text));
    }

    @Test
    void whatStandsAgainIsRememberedUpToAThousandTexts() {
        add(0, 1_000);
        for (int times = 0; times < 1_000; times++) {
            assertThat(remembered.get("7")).isEqualTo("value 7");
        }
        add(1_000, 2_000);
        assertThat(remembered.get("999")).isEqualTo("value 999");
        assertThat(remembered.get("1000")).isNull();
    }

    @Test
    void whereMostTextsStandOnceNoneIsKept() {
        add(0, 1_001);
        assertThat(remembered.get("7")).isNull();
        add(7, 8);
        assertThat(remembered.get("7")).isNull();
    }

    @Test
    void longTextsAreNotKept() {
        remembered.put("a".repeat(100), "kept");
        remembered.put("a".repeat(101), "not kept");
        assertThat(remembered.get("a".repeat(100))).isEqualTo("kept");
        assertThat(remembered.get("a".repeat(101))).isNull();
    }
}

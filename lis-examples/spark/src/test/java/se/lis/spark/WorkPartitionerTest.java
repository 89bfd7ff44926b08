package se.lis.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkPartitionerTest {

    private static final long TASK = 1_000;

    @Test
    void largeRegistersComeFirstAndAloneTheLargestBeforeAll() {
        WorkPartitioner work =
                new WorkPartitioner(List.of(large("b", 5_000), large("a", 5_000), large("c", 9_000)), 0, TASK);
        assertThat(List.of(place("c"), place("a"), place("b")))
                .extracting(work::getPartition)
                .containsExactly(0, 1, 2);
        assertThat(work.numPartitions()).isEqualTo(4);
        assertThat(work.large()).isEqualTo(3);
    }

    @Test
    void othersShareTasksOfAboutTheSizeAskedFor() {
        WorkPartitioner work = new WorkPartitioner(List.of(large("a", 5_000)), 10_001, TASK);
        assertThat(work.numPartitions()).isEqualTo(1 + 11);
        int[] tasks = IntStream.range(0, 2_000)
                .map(number -> work.getPartition(new Place("f", number * 777L)))
                .toArray();
        assertThat(IntStream.of(tasks).boxed()).allMatch(task -> task >= 1 && task <= 11);
        for (int task = 1; task <= 11; task++) {
            int shared = task;
            assertThat(IntStream.of(tasks).filter(other -> other == shared).count())
                    .as("documents of task %d of 11, of 2000", task)
                    .isBetween(90L, 280L);
        }
    }

    @Test
    void dealingOutDependsOnTheInputAlone() {
        WorkPartitioner one = new WorkPartitioner(List.of(large("a", 5_000), large("b", 6_000)), 10_000, TASK);
        WorkPartitioner other = new WorkPartitioner(List.of(large("b", 6_000), large("a", 5_000)), 10_000, TASK);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(new WorkPartitioner(List.of(), 10_000, TASK));
    }

    @Test
    void totalsAddUpInAnyOrder() {
        Totals a = new Totals(1, 5, BigInteger.ONE.shiftLeft(255));
        Totals b = new Totals(1, 6, BigInteger.ONE.shiftLeft(255).add(BigInteger.TEN));
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).isEqualTo(new Totals(2, 11, BigInteger.TEN));
        assertThat(a.plus(b).hex()).hasSize(64).endsWith("0a");
        assertThat(a.plus(Totals.NONE)).isEqualTo(a);
    }

    private static Identity large(String file, long bytes) {
        return new Identity(place(file), null, "", BigInteger.ZERO, bytes);
    }

    private static Place place(String file) {
        return new Place(file, 0);
    }
}

package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {

    private final AtomicInteger told = new AtomicInteger();
    private final MemoryWatch watch = new MemoryWatch(told::incrementAndGet);

    private void collections(int number, long used) {
        for (int each = 0; each < number; each++) {
            watch.take(used, 1000);
        }
    }

    @Test
    void manyCollectionsThatLeaveHardlyAnythingFreeAreTheEnd() {
        collections(7, 990);
        assertThat(told).hasValue(0);
        collections(1, 990);
        assertThat(told).hasValue(1);
    }

    @Test
    void aCollectionThatFindsRoomBeginsTheCountAnew() {
        collections(7, 990);
        collections(1, 900);
        collections(7, 990);
        assertThat(told).hasValue(0);
        collections(1000, 960);
        assertThat(told).hasValue(0);
    }
}

package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.BatchRequest;
import se.lis.rules.request.BatchResult;

/** Many registers assessed at once are each assessed as if alone. */
class ManyRegistersTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Instant MOMENT = Instant.parse("2026-02-20T10:00:00Z");

    private static final AssessmentRequest EACH = AssessmentRequest.at(MOMENT);

    @Provide
    Arbitrary<List<LisSnapshot>> manyRegisters() {
        return Registers.ofAllTypes().snapshots(MOMENT).list().ofMinSize(0).ofMaxSize(9);
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void equalsOneByOne(
            @ForAll("manyRegisters") List<LisSnapshot> registers,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll boolean ordered) {
        BatchRequest request = new BatchRequest(EACH, threads, ordered);
        List<Assessment> alone = registers.stream()
                .map(register -> Checked.assess(ENGINE, register, EACH))
                .toList();
        try (Stream<BatchResult> results = ENGINE.assessAll(registers.stream(), request)) {
            List<BatchResult> all = results.toList();
            if (ordered) {
                assertThat(all).isSortedAccordingTo(Comparator.comparing(BatchResult::number));
            }
            assertThat(all.stream()
                            .sorted(Comparator.comparing(BatchResult::number))
                            .map(BatchResult::orElseThrow)
                            .toList())
                    .isEqualTo(alone);
        }
    }

    @Example
    void aBadRegisterStopsNoOther() {
        // in its zone it is still the day before, for which no law is dated
        Instant edge =
                ENGINE.coveredFrom().atStartOfDay(ZoneId.of("Europe/Stockholm")).toInstant();
        for (int threads : new int[] {1, 3}) {
            Stream<LisSnapshot> registers = organisations(5)
                    .map(register -> register.organisation().id().value().equals("o1")
                            ? register.withOrganisation(
                                    register.organisation().withZone(ZoneId.of("Pacific/Pago_Pago")))
                            : register);
            try (Stream<BatchResult> results =
                    ENGINE.assessAll(registers, BatchRequest.on(threads, AssessmentRequest.at(edge)))) {
                List<BatchResult> all = results.toList();
                assertThat(all).extracting(BatchResult::number).containsExactly(0L, 1L, 2L, 3L, 4L);
                List<BatchResult> failed = all.stream()
                        .filter(result -> result.failure().isPresent())
                        .toList();
                assertThat(failed).hasSize(1);
                assertThatThrownBy(failed.get(0)::orElseThrow)
                        .isSameAs(failed.get(0).failure().orElseThrow());
                assertThat(all)
                        .extracting(result -> result.organisation().value())
                        .containsExactly("o0", "o1", "o2", "o3", "o4");
            }
        }
    }

    @Example
    void whoHasLostInterestReadsNoMore() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger taken = new AtomicInteger();
            AtomicBoolean enough = new AtomicBoolean();
            BatchRequest request = BatchRequest.on(threads, EACH.unless(enough::get));
            try (Stream<BatchResult> results =
                    ENGINE.assessAll(organisations(100).peek(register -> taken.incrementAndGet()), request)) {
                assertThatThrownBy(() -> results.forEach(result -> enough.set(result.number() >= 4)))
                        .isInstanceOf(AssessmentCancelledException.class);
            }
            assertThat(taken.get()).isLessThan(20);
        }
    }

    @Example
    void anInterruptEndsTheResults() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger taken = new AtomicInteger();
            try (Stream<BatchResult> results = ENGINE.assessAll(
                    organisations(100).peek(register -> taken.incrementAndGet()), BatchRequest.on(threads, EACH))) {
                assertThatThrownBy(() ->
                                results.forEach(result -> Thread.currentThread().interrupt()))
                        .isInstanceOf(CancellationException.class);
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(taken.get()).isLessThan(20);
        }
    }

    @Example
    void whatIsNoRegisterEndsTheResultsAndIsNamed() {
        for (int threads : new int[] {1, 3}) {
            Stream<LisSnapshot> registers = organisations(5)
                    .map(register -> register.organisation().id().value().equals("o2") ? null : register);
            try (Stream<BatchResult> results = ENGINE.assessAll(registers, BatchRequest.on(threads, EACH))) {
                List<BatchResult> before = new ArrayList<>();
                assertThatThrownBy(() -> results.forEach(before::add))
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("register 2 of the stream is null");
                assertThat(before).hasSize(2);
            }
        }
    }

    @Example
    void whoReadsSlowlySlowsTheReading() {
        for (int threads : new int[] {1, 2, 4}) {
            AtomicInteger taken = new AtomicInteger();
            try (Stream<BatchResult> results = ENGINE.assessAll(
                    organisations(100).peek(register -> taken.incrementAndGet()), BatchRequest.on(threads, EACH))) {
                Iterator<BatchResult> one = results.iterator();
                for (int read = 1; read <= 10; read++) {
                    one.next();
                    assertThat(taken.get()).isLessThanOrEqualTo(read + 2 * threads);
                }
            }
        }
    }

    /** As registers come from files of which each holds many. */
    @Example
    void anIteratorIsReadOneRegisterAtATime() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger taken = new AtomicInteger();
            Iterator<LisSnapshot> lines = Stream.of(1, 2)
                    .map(file -> organisations(500).iterator())
                    .<Iterator<LisSnapshot>>reduce(Collections.emptyIterator(), (before, next) -> new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return before.hasNext() || next.hasNext();
                        }

                        @Override
                        public LisSnapshot next() {
                            taken.incrementAndGet();
                            return before.hasNext() ? before.next() : next.next();
                        }
                    });
            Stream<LisSnapshot> registers =
                    StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false);
            try (Stream<BatchResult> results = ENGINE.assessAll(registers, BatchRequest.on(threads, EACH))) {
                assertThat(results.iterator().next().number()).isZero();
            }
            assertThat(taken.get()).isLessThanOrEqualTo(2 * (1 + 2 * threads));
        }
    }

    /** A stream that has no end, and whoever reads it loses patience. */
    @Example
    void anInterruptEndsAStreamWithoutEnd() throws InterruptedException {
        for (int threads : new int[] {1, 3}) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            AtomicInteger read = new AtomicInteger();
            Thread reader = new Thread(() -> {
                try (Stream<BatchResult> results = ENGINE.assessAll(
                        Stream.generate(() -> organisations(1).iterator().next()), BatchRequest.on(threads, EACH))) {
                    results.forEach(result -> {
                        assertThat(result.failure()).isEmpty();
                        read.incrementAndGet();
                    });
                } catch (RuntimeException stopped) {
                    end.set(stopped);
                }
            });
            reader.start();
            while (read.get() < 3) {
                Thread.sleep(5);
            }
            reader.interrupt();
            reader.join(60_000);
            assertThat(reader.isAlive()).isFalse();
            assertThat(end.get()).isInstanceOf(CancellationException.class);
        }
    }

    @Example
    void resultsThatAreAbandonedLeaveNoThreadBehind() throws InterruptedException {
        for (int batch = 0; batch < 30; batch++) {
            // neither read to the end nor closed
            assertThat(ENGINE.assessAll(organisations(10), BatchRequest.on(4, EACH))
                            .limit(1 + batch % 3))
                    .isNotEmpty();
        }
        for (int waited = 0; waited < 600 && !workers().isEmpty(); waited++) {
            Thread.sleep(100);
        }
        assertThat(workers()).isEmpty();
    }

    private static List<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("lis-assessment"))
                .toList();
    }

    @Example
    void closingEndsTheWorkAndTheSource() {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicInteger taken = new AtomicInteger();
        try (Stream<BatchResult> results = ENGINE.assessAll(
                organisations(1_000).peek(one -> taken.incrementAndGet()).onClose(() -> closed.set(true)),
                BatchRequest.on(2, EACH).unordered())) {
            assertThat(results.limit(3)).hasSize(3);
        }
        assertThat(closed).isTrue();
        assertThat(taken.get()).isLessThan(20);
    }

    @Example
    void aSourceThatBreaksOffEndsTheResults() {
        for (int threads : new int[] {1, 2}) {
            Stream<LisSnapshot> broken = organisations(10).peek(register -> {
                if (register.organisation().id().value().equals("o7")) {
                    throw new IllegalStateException("line 8");
                }
            });
            try (Stream<BatchResult> results = ENGINE.assessAll(broken, BatchRequest.on(threads, EACH))) {
                List<BatchResult> before = new ArrayList<>();
                assertThatThrownBy(() -> results.forEach(before::add))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("line 8");
                assertThat(before).hasSize(7);
            }
        }
    }

    @Example
    void somebodyMustWork() {
        assertThatThrownBy(() -> BatchRequest.on(0, EACH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads is 0");
    }

    private static Stream<LisSnapshot> organisations(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> LisSnapshot.builder()
                        .takenAt(MOMENT)
                        .organisation(Organisation.builder()
                                .id(OrganisationId.of("o" + number))
                                .zone(ZoneId.of("Europe/Stockholm"))
                                .build())
                        .build());
    }
}

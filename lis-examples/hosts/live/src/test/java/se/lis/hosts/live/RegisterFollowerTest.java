package se.lis.hosts.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.Organisation;

class RegisterFollowerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final int PATIENCE_SECONDS = 60;
    private static final FollowedState BEGIN = new FollowedState(
            LisSnapshot.builder()
                    .takenAt(NOW)
                    .organisation(Organisation.builder()
                            .id(OrganisationId.of("district"))
                            .zone(ZoneId.of("Europe/Stockholm"))
                            .build())
                    .build(),
            Map.of());

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicReference<FollowedState> stored = new AtomicReference<>(BEGIN);

    /** A queue that gives what is not acknowledged again to whoever asks after a crash. */
    private static final class Queue implements Inbox {
        private final Deque<Change> waiting = new ArrayDeque<>();
        private final List<Change> given = new ArrayList<>();
        private int untilTheCrash = Integer.MAX_VALUE;

        synchronized void send(List<Change> changes) {
            waiting.addAll(changes);
            notifyAll();
        }

        synchronized void crashAfter(int changes) {
            untilTheCrash = changes;
        }

        synchronized void giveAgain(Random random) {
            List<Change> again = new ArrayList<>(given);
            again.addAll(waiting);
            Collections.shuffle(again, random);
            given.clear();
            waiting.clear();
            waiting.addAll(again);
            untilTheCrash = Integer.MAX_VALUE;
        }

        @Override
        public synchronized Change take() throws InterruptedException {
            while (waiting.isEmpty()) {
                wait();
            }
            if (untilTheCrash == 0) {
                notifyAll();
                throw new InterruptedException();
            }
            untilTheCrash--;
            Change next = waiting.remove();
            given.add(next);
            return next;
        }

        @Override
        public synchronized boolean isEmpty() {
            return waiting.isEmpty();
        }

        @Override
        public synchronized void acknowledge() {
            given.clear();
            notifyAll();
        }

        synchronized void awaitAllDone() throws InterruptedException {
            while (untilTheCrash > 0 && !(waiting.isEmpty() && given.isEmpty())) {
                wait();
            }
        }
    }

    private static Incident breach(String id, Instant aware) {
        return Incident.builder()
                .id(IncidentId.of(id))
                .awareAt(aware)
                .personalDataBreach(
                        PersonalDataBreach.builder().risk(BreachRisk.RISK).build())
                .build();
    }

    private interface Meanwhile {
        void run() throws InterruptedException;
    }

    private void following(Queue queue, Meanwhile meanwhile) throws InterruptedException {
        try (RegisterFollower follower = new RegisterFollower(stored.get(), queue, stored::set, told::add)) {
            Thread thread = new Thread(follower);
            thread.start();
            try {
                meanwhile.run();
            } finally {
                thread.interrupt();
                thread.join();
            }
        }
    }

    @Test
    void aBreachIsReportedTheMomentItIsLateAndWhenItIsGone() throws InterruptedException {
        Queue queue = new Queue();
        Incident breach = breach("2026-7", NOW.plusSeconds(60));
        Instant late = NOW.plusSeconds(72 * 3600 + 61);
        List<String> lines = new ArrayList<>();
        following(queue, () -> {
            queue.send(List.of(new Change.Entered(breach, NOW.plusSeconds(90)), new Change.TimePassed(late)));
            assertThat(line("+ INC-002 incident/2026-7", lines)).contains("inte anmäld");
            queue.send(List.of(
                    new Change.TimePassed(NOW.plusSeconds(100)), new Change.Removed(breach.id(), late.plusSeconds(1))));
            assertThat(line("- INC-002 incident/2026-7", lines)).isNotEmpty();
        });
        assertThat(lines).noneMatch(line -> line.contains("DQ-004"));
    }

    @Test
    void whatIsRefusedIsReportedAndTheNextChangeIsTaken() throws InterruptedException {
        Queue queue = new Queue();
        following(queue, () -> {
            queue.send(List.of(new Change.Removed(OrganisationId.of("district"), NOW)));
            assertThat(line("! organisation 'district' can't be removed", new ArrayList<>()))
                    .isNotEmpty();
            queue.send(List.of(new Change.Entered(breach("next", NOW), NOW)));
            queue.awaitAllDone();
        });
        assertThat(stored.get().register().incidents()).hasSize(1);
    }

    /** Some come twice, any of them late; the program ends in the middle, and goes on from what it stored. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void inWhateverOrderChangesComeAndHoweverOftenTheLastOfEachCounts(long seed) throws InterruptedException {
        Random random = new Random(seed);
        List<Change> inOrder = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Instant at = NOW.plusSeconds(i);
            inOrder.add(
                    random.nextInt(4) == 0
                            ? new Change.Removed(IncidentId.of("i" + i % 5), at)
                            : new Change.Entered(breach("i" + i % 5, NOW.minusSeconds(i)), at));
        }
        Queue straight = new Queue();
        straight.send(inOrder);
        following(straight, straight::awaitAllDone);
        LisSnapshot expected = stored.getAndSet(BEGIN).register();

        List<Change> asTheyCome = new ArrayList<>(inOrder);
        asTheyCome.addAll(inOrder.subList(5, 15));
        Collections.shuffle(asTheyCome, random);
        Queue queue = new Queue();
        queue.send(asTheyCome.subList(0, 10));
        following(queue, queue::awaitAllDone);
        queue.send(asTheyCome.subList(10, asTheyCome.size()));
        queue.crashAfter(12);
        following(queue, queue::awaitAllDone);
        queue.giveAgain(random);
        following(queue, queue::awaitAllDone);
        assertThat(stored.get().register()).isEqualTo(expected);
    }

    /** The first line that begins so, of those that come, which are kept. */
    private String line(String start, List<String> lines) throws InterruptedException {
        String line = "";
        while (line != null && !line.startsWith(start)) {
            line = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            lines.add(String.valueOf(line));
        }
        return line == null ? "" : line;
    }
}

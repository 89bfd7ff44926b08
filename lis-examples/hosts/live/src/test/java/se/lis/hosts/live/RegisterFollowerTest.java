package se.lis.hosts.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final RegisterFollower follower = new RegisterFollower(
            LisSnapshot.builder()
                    .takenAt(NOW)
                    .organisation(Organisation.builder()
                            .id(OrganisationId.of("district"))
                            .zone(ZoneId.of("Europe/Stockholm"))
                            .build())
                    .build(),
            NOW,
            changes,
            told::add);
    private final Thread thread = new Thread(follower);

    @BeforeEach
    void begin() {
        thread.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
        follower.close();
    }

    @Test
    void aBreachIsReportedTheMomentItIsLateAndWhenItIsGone() throws InterruptedException {
        Incident breach = Incident.builder()
                .id(IncidentId.of("2026-7"))
                .awareAt(NOW)
                .personalDataBreach(
                        PersonalDataBreach.builder().risk(BreachRisk.RISK).build())
                .build();
        changes.add(new Change.Entered(breach));
        changes.add(new Change.TimePassed(NOW.plusSeconds(72 * 3600 + 1)));
        assertThat(line("+ INC-002 incident/2026-7")).contains("inte anmäld");
        changes.add(new Change.Removed(breach.id()));
        assertThat(line("- INC-002 incident/2026-7")).isNotEmpty();
    }

    @Test
    void whatIsRefusedIsReportedAndTheNextChangeIsTaken() throws InterruptedException {
        changes.add(new Change.Removed(OrganisationId.of("district")));
        assertThat(line("! organisation 'district' can't be removed")).isNotEmpty();
        changes.add(new Change.TimePassed(NOW.minusSeconds(1)));
        assertThat(line("! asOf is 2026-03-02T07:59:59Z")).isNotEmpty();
    }

    /** The first line that begins so, of those that come. */
    private String line(String start) throws InterruptedException {
        String line = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (line != null && !line.startsWith(start)) {
            line = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return line == null ? "" : line;
    }
}

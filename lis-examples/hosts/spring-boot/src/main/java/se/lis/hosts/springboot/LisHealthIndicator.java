package se.lis.hosts.springboot;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import se.lis.rules.ComplianceEngine;

/** States which catalogue the engine holds and for which days; out of service when today is none of them. */
@Component
class LisHealthIndicator implements HealthIndicator {

    private final ComplianceEngine engine;
    private final Clock clock;

    LisHealthIndicator(ComplianceEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Health health() {
        LocalDate today = LocalDate.now(clock);
        boolean covered = !today.isBefore(engine.coveredFrom()) && today.isBefore(engine.coveredUntil());
        return (covered ? Health.up() : Health.outOfService())
                .withDetail("catalogue", engine.catalogue().version())
                .withDetail("digest", engine.catalogue().digest())
                .withDetail("coveredFrom", engine.coveredFrom().toString())
                .withDetail("coveredUntil", engine.coveredUntil().toString())
                .build();
    }
}

package se.lis.hosts.springboot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one request may take.
 *
 * @param registerSize how large a register may be
 * @param assessmentTime how long an assessment may take
 */
@ConfigurationProperties("lis")
record Limits(
        @DefaultValue("50MB") DataSize registerSize,
        @DefaultValue("60s") Duration assessmentTime) {}

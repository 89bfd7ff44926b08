package se.lis.hosts.springboot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What requests may take.
 *
 * @param registerSize how large a register may be
 * @param assessmentTime how long an assessment may take
 * @param readingTime how long a register may take to come in
 * @param atOnce how many registers are read and assessed at once; the threads of the server are more, so that others are answered too
 */
@ConfigurationProperties("lis")
record Limits(
        @DefaultValue("50MB") DataSize registerSize,
        @DefaultValue("60s") Duration assessmentTime,
        @DefaultValue("30s") Duration readingTime,
        @DefaultValue("16") int atOnce) {}

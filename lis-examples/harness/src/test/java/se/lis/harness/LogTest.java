package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;

/** The log tells start, end, counts and slow rules, and nothing of what a register holds. */
class LogTest {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\d_.-]+");

    private static List<String> logged(LisSnapshot register) {
        Logger logger = (Logger) LoggerFactory.getLogger("se.lis");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.TRACE);
        try {
            ComplianceEngine.standard().assess(register, Instant.parse("2026-11-01T10:00:00Z"));
        } finally {
            logger.setLevel(before);
            logger.detachAppender(appender);
        }
        return appender.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void startEndCountsAndSlowRulesAreLoggedAndNoIdOfTheRegister() throws IOException {
        LisSnapshot sample = LisJson.standard()
                .readSnapshot(
                        Lis.class.getResourceAsStream("sample-register.json").readAllBytes(), "sample");
        List<String> lines = logged(sample);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("INFO assessment of ") && line.endsWith(" starts"))
                .anyMatch(line -> line.startsWith("INFO assessment ends after ") && line.contains("violated="))
                .anyMatch(line -> line.matches("DEBUG rule [A-Z]+-\\S+ took \\d+ us"));
        Set<String> said = lines.stream()
                .flatMap(line -> Arrays.stream(WORDS.split(line, -1)))
                .collect(Collectors.toSet());
        Set<String> held = Stream.concat(
                        sample.artefacts().map(artefact -> artefact.id().value()),
                        sample.artefacts().flatMap(artefact -> artefact.name().stream()))
                .collect(Collectors.toSet());
        assertThat(held).hasSizeGreaterThan(200);
        assertThat(said).doesNotContainAnyElementsOf(held);
    }
}

package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.comparison.Forecast;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** The calendar of what falls due, read by another library than the one that wrote it. */
class DueCalendarTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final LisSnapshot SAMPLE = RegisterInput.sample();
    private static final ZoneId ZONE = SAMPLE.organisation().zone();
    private static final Instant NOW =
            LocalDate.of(2026, 11, 1).atTime(12, 0).atZone(ZONE).toInstant();
    private static final Assessment ASSESSMENT = ENGINE.assess(SAMPLE, AssessmentRequest.at(NOW));
    private static final Forecast FORECAST = ENGINE.forecast(SAMPLE, AssessmentRequest.at(NOW), 30);
    private static final byte[] WRITTEN = new DueCalendar(ENGINE, Locale.forLanguageTag("sv")).of(ASSESSMENT, FORECAST);

    private static List<VEvent> events() throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(new String(WRITTEN, java.nio.charset.StandardCharsets.UTF_8)));
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    @Test
    void isAnEventForEachFindingThatFallsDue() throws IOException, ParserException {
        List<VEvent> events = events();
        Set<String> ids = new HashSet<>();
        events.forEach(event -> assertThat(ids.add(value(event, Property.UID))).isTrue());
        for (Finding finding : ASSESSMENT.findings()) {
            if (finding.kind() == FindingKind.UPCOMING) {
                assertThat(ids).contains(finding.id());
            }
        }
        assertThat(ids).hasSizeGreaterThan(10).allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    @Test
    void standsOnTheLastDay() throws IOException, ParserException {
        List<VEvent> events = events();
        for (Finding finding : ASSESSMENT.findings()) {
            if (finding.kind() == FindingKind.UPCOMING && finding.dueBy().isPresent()) {
                VEvent event = events.stream()
                        .filter(each -> value(each, Property.UID).equals(finding.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(value(event, Property.DTSTART))
                        .isEqualTo(finding.dueBy().get().toString().replace("-", ""));
                assertThat(value(event, Property.SUMMARY)).startsWith(finding.rule() + " ");
            }
        }
    }

    @Test
    void warnsAndNamesNothingOfTheRegisterButIds() throws IOException, ParserException {
        List<VEvent> events = events();
        assertThat(events).anySatisfy(event -> assertThat(event.getAlarms()).hasSize(1));
        String text = new String(WRITTEN, java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "");
        SAMPLE.artefacts()
                .flatMap(artefact -> artefact.name().stream())
                .filter(name -> name.length() > 12)
                .forEach(name -> assertThat(text).doesNotContain(name));
        assertThat(SAMPLE.artefacts().map(Artefact::id)).isNotEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryZone() {
        java.util.TimeZone here = java.util.TimeZone.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(new DueCalendar(ENGINE, Locale.forLanguageTag("sv")).of(ASSESSMENT, FORECAST))
                    .isEqualTo(WRITTEN);
        } finally {
            java.util.TimeZone.setDefault(here);
        }
    }

    @Test
    void isWrittenByTheCommand() {
        StringWriter out = new StringWriter();
        assertThat(Lis.run(
                        new String[] {"forecast", "--sample", "--as-of", "2026-11-01", "--days", "5", "--format", "ics"
                        },
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter())))
                .isZero();
        assertThat(out.toString()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VALARM");
    }
}

package se.lis.harness;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.comparison.FindingState;
import se.lis.core.comparison.Forecast;
import se.lis.core.comparison.ForecastTurn;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;

/**
 * A calendar of last days: an event for each finding, with its fingerprint as UID, so that a calendar that is given a later one moves
 * the event. It names rule and ids alone.
 */
final class DueCalendar {

    private static final String REMINDER = "Reminder";

    private final ComplianceEngine engine;
    private final Locale locale;

    /** Writes in a language. */
    DueCalendar(ComplianceEngine engine, Locale locale) {
        this.engine = engine;
        this.locale = locale;
    }

    /**
     * What is due.
     *
     * @param rule the rule
     * @param subject what it is about
     * @param discriminator what distinguishes it from another of the same rule and subject
     * @param at the last moment, or empty where a whole day counts
     * @param by the last day, or empty where a moment does
     * @param warned the moment from which on it is warned of, where that lies ahead
     */
    private record Due(
            String rule,
            SubjectRef subject,
            Optional<String> discriminator,
            Optional<Instant> at,
            Optional<LocalDate> by,
            Optional<Instant> warned) {

        boolean isDated() {
            return at.isPresent() || by.isPresent();
        }
    }

    /** Returns the calendar of what is soon due at a moment, and of what becomes so in the days after it. */
    byte[] of(Assessment assessment, Forecast forecast) {
        Map<String, Due> due = new TreeMap<>();
        assessment.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.UPCOMING)
                .forEach(finding -> due.put(finding.id(), due(finding)));
        forecast.turns().stream()
                .sorted(Comparator.comparing(ForecastTurn::at))
                .forEach(turn -> turn.change()
                        .after()
                        .filter(state -> state.kind() != FindingKind.UNDETERMINED && !state.waived())
                        .ifPresent(state -> due.merge(
                                turn.change().id(),
                                due(turn, state),
                                (known, later) -> known.isDated() ? known : later)));
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//LIS//lis//" + locale.getLanguage().toUpperCase(Locale.ROOT));
        due.forEach((id, each) -> {
            if (each.isDated()) {
                calendar.addEvent(event(id, each, assessment.asOf()));
            }
        });
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static Due due(Finding finding) {
        return new Due(
                finding.rule(),
                finding.subject(),
                finding.discriminator(),
                finding.dueAt(),
                finding.dueBy(),
                Optional.empty());
    }

    private static Due due(ForecastTurn turn, FindingState state) {
        return new Due(
                turn.change().rule(),
                turn.change().subject(),
                turn.change().discriminator(),
                state.dueAt(),
                state.dueBy(),
                state.kind() == FindingKind.UPCOMING ? Optional.of(turn.at()) : Optional.empty());
    }

    private VEvent event(String id, Due due, Instant stamp) {
        RuleDescriptor rule = engine.catalogue().rules().get(due.rule());
        String summary = due.rule() + " " + RegisterWords.kind(due.subject().type(), locale) + " "
                + due.subject().id()
                + due.discriminator().map(text -> " " + text).orElse("")
                + Optional.ofNullable(rule)
                        .map(known -> ": " + known.title().getOrDefault(locale.getLanguage(), ""))
                        .orElse("");
        VEvent event = new VEvent();
        event.setUid(id);
        event.setDateTimeStamp(Date.from(stamp));
        event.setSummary(summary);
        event.setTransparency(Transparency.transparent());
        due.by().ifPresent(day -> event.setDateStart(new DateStart(day(day))));
        due.at().ifPresent(moment -> event.setDateStart(Date.from(moment), true));
        Optional.ofNullable(rule)
                .flatMap(known -> reminder(known, due))
                .map(length -> new Trigger(length, Related.START))
                .or(() -> due.warned().map(moment -> new Trigger(Date.from(moment))))
                .ifPresent(trigger -> event.addAlarm(VAlarm.display(trigger, summary)));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }

    /** Returns how long ahead the rule's parameter warns, as it stands on the last day. */
    private Optional<Duration> reminder(RuleDescriptor rule, Due due) {
        LocalDate day = due.by().orElseGet(() -> LocalDate.ofInstant(due.at().orElseThrow(), ZoneOffset.UTC));
        return rule.parameters().stream()
                .filter(id -> id.endsWith(REMINDER))
                .findFirst()
                .flatMap(id -> engine.parameter(id).values().stream()
                        .filter(value -> !value.from().isAfter(day))
                        .max(Comparator.comparing(DatedValue::from)))
                .map(value -> ahead(value.value(), day));
    }

    private static Duration ahead(String iso, LocalDate day) {
        Duration.Builder ahead = Duration.builder().prior(true);
        if (iso.startsWith("PT")) {
            return ahead.hours(Math.toIntExact(java.time.Duration.parse(iso).toHours()))
                    .build();
        }
        return ahead.days(Math.toIntExact(
                        day.toEpochDay() - day.minus(Period.parse(iso)).toEpochDay()))
                .build();
    }
}

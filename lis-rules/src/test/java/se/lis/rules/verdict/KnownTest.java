package se.lis.rules.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.Organisation;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadlines;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.assessment.Evaluator;
import se.lis.rules.register.Register;

/** Values that remember where they come from, and what can be said while one is unknown. */
class KnownTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Parameters PARAMETERS = new Evaluator(Evaluator.Setup.plain()).parameters();
    private static final Instant DETECTED = Instant.parse("2024-03-01T10:00:00Z");

    /** An incident, for its facts. */
    private static final class Looking extends View {
        Looking(Incident incident, ViewContext context) {
            super(incident, context);
        }

        Known<Instant> aware() {
            return Known.earliest(
                            this.<Instant>fact("awareAt"),
                            this.<Instant>act("personalDataBreach.processorInformedControllerAt"))
                    .notBefore(Known.latest(act("occurredAt"), act("detectedAt")))
                    .notAfter(thisMoment());
        }

        @Override
        protected Known<LocalDate> ownDay() {
            return aware().day();
        }

        Known<Instant> notified() {
            return act("personalDataBreach.notifiedAt");
        }
    }

    private static Looking at(Incident incident) {
        LisSnapshot snapshot = LisSnapshot.builder()
                .takenAt(NOW)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("district"))
                        .zone(ZONE)
                        .build())
                .addIncidents(incident)
                .build();
        AsOf asOf = AsOf.of(NOW, ZONE);
        return new Looking(
                incident,
                new ViewContext(
                        new Register(snapshot, asOf),
                        new JudgingContext(
                                ZONE,
                                Optional.empty(),
                                CountingPolicy.STRICT,
                                Deadlines.in(ZONE),
                                ENGINE.catalogue().legislation(),
                                PARAMETERS),
                        rule -> Optional.empty()));
    }

    private static Incident.Builder incident() {
        return Incident.builder().id(IncidentId.of("i"));
    }

    private static Set<String> missing(Known<?> unknown) {
        Set<String> names = new TreeSet<>();
        unknown.reasons().forEach(reason -> names.add(reason.name()));
        return names;
    }

    @Test
    void aBlankIsUnknownAsAFactAndNoneAsAnAct() {
        Looking view = at(incident().build());
        assertThat(view.fact("awareAt").unknown()).isTrue();
        assertThat(missing(view.fact("awareAt"))).containsExactly("awareAt");
        assertThat(view.act("awareAt").none()).isTrue();
        assertThat(view.fact("awareAt").isGiven().no()).isTrue();
        assertThat(view.fact("awareAt").isKnown().unknown()).isTrue();
    }

    @Test
    void whatIsUnknownWithinBoundsIsDecidedWhereEveryValueDecidesAlike() {
        Incident blank = incident().detectedAt(DETECTED).build();
        Looking view = at(blank);
        Known<Instant> due = view.aware().plus("incident.breachNotification");
        assertThat(due.unknown()).isTrue();
        assertThat(due.least()).isEqualTo(Instant.parse("2024-03-04T10:00:00Z"));
        Known<Instant> inTime = view.stated(Instant.parse("2024-03-04T10:00:00Z"));
        Known<Instant> perhaps = view.stated(Instant.parse("2024-03-04T10:00:01Z"));
        assertThat(inTime.atMost(due).yes()).isTrue();
        assertThat(perhaps.atMost(due).unknown()).isTrue();
        assertThat(missing(perhaps.atMost(due))).containsExactly("awareAt");
        assertThat(view.stated(NOW.plusSeconds(1)).after(view.aware()).yes()).isTrue();
        assertThat(view.stated(DETECTED).before(view.aware()).unknown()).isTrue();
        assertThat(view.stated(DETECTED.minusSeconds(1)).before(view.aware()).yes())
                .isTrue();
    }

    @Test
    void aBoundIsNeverTheValue() {
        Known<Instant> aware = at(incident().detectedAt(DETECTED).build()).aware();
        assertThat(aware.given()).isFalse();
        assertThat(aware.orNull()).isNull();
    }

    @Test
    void ofAlternativesTheFirstUnknownIsWhatIsMissing() {
        assertThat(missing(at(incident().build()).aware())).containsExactly("awareAt");
        Incident told = incident()
                .personalDataBreach(PersonalDataBreach.builder()
                        .processorInformedControllerAt(DETECTED)
                        .build())
                .build();
        assertThat(at(told).aware().value()).isEqualTo(DETECTED);
    }

    @Test
    void anImpossibleOrderIsUnknownBecauseOfBoth() {
        Looking view = at(incident()
                .awareAt(DETECTED)
                .personalDataBreach(PersonalDataBreach.builder()
                        .notifiedAt(DETECTED.minusSeconds(1))
                        .build())
                .build());
        Known<Instant> act = view.notified().follows(view.aware());
        assertThat(act.unknown()).isTrue();
        assertThat(missing(act)).containsExactly("awareAt", "personalDataBreach.notifiedAt");
        assertThat(act.isGiven().unknown()).isTrue();
    }

    @Test
    void aParameterIsKnownWhileTheLawDayIsNotIfItIsTheSameOnEachDay() {
        Looking view = at(incident().detectedAt(DETECTED).build());
        assertThat(view.lawDay().unknown()).isTrue();
        assertThat(view.limit("incident.breachNotification").given()).isTrue();
        assertThat(view.decidingDay()).isEqualTo(LocalDate.of(2024, 6, 1));
    }

    @Test
    void andJoinsWhatMatters() {
        Looking view = at(incident().build());
        Answer no = Answer.of(view.stated(false));
        Answer yes = Answer.of(view.stated(true));
        Answer unknown = Answer.doubt(view.fact("awareAt"));
        assertThat(no.and(unknown).no()).isTrue();
        assertThat(missing(no.and(unknown))).isEmpty();
        assertThat(yes.or(unknown).yes()).isTrue();
        assertThat(missing(yes.and(unknown))).containsExactly("awareAt");
        assertThat(unknown.negate().unknown()).isTrue();
        assertThat(no.or(unknown).unknown()).isTrue();
    }

    @Test
    void whatIsReadIsTaken() {
        Looking view = at(incident().awareAt(DETECTED).build());
        List<Known<?>> read = view.reading(() -> view.aware().plus("incident.breachNotification"));
        assertThat(read)
                .extracting(Known::detail)
                .filteredOn(Facts.Read.class::isInstance)
                .extracting(each -> ((Facts.Read) each).path())
                .contains("awareAt", "personalDataBreach.processorInformedControllerAt", "occurredAt", "detectedAt");
        assertThat(read).extracting(Known::detail).anyMatch(View.Limit.class::isInstance);
    }

    @Test
    void sharesWithinBoundsAreRoundedUp() {
        Looking view = at(incident().build());
        Known<Integer> all = view.stated(19);
        Known<Integer> late = view.<Integer>fact("awareAt")
                .missing("awareAt")
                .notBefore(view.stated(2))
                .notAfter(view.stated(3));
        Known<Integer> share = Known.perCent(late, all);
        assertThat(share.least()).isEqualTo(11);
        assertThat(share.most()).isEqualTo(16);
        assertThat(share.atMost(view.stated(10)).no()).isTrue();
        assertThat(share.atMost(view.stated(16)).yes()).isTrue();
        assertThat(share.atMost(view.stated(15)).unknown()).isTrue();
        assertThat(Known.perCent(view.stated(0), view.stated(0)).none()).isTrue();
    }
}

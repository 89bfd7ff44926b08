package se.lis.core.incident;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Members;
import se.lis.core.form.OwnForm;

/** How an incident was handled under the NIS legislation (Swedish: betydande incident). SFS 2025:1506 2 kap. 5-9 §§. */
@Value.Immutable
@JsonRootName("SignificantIncident")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = SignificantIncident.Builder.class)
public interface SignificantIncident extends WithSignificantIncident {

    /** Returns whether it was judged significant (Swedish: betydande); {@link Assessed#NOT_ASSESSED} when nobody did. */
    @Value.Default
    default Assessed significant() {
        return Assessed.NOT_ASSESSED;
    }

    /**
     * Returns when it was judged significant, and by that reportable (Swedish: bedömd som rapporteringspliktig), or empty when not known.
     * Before the Cybersecurity Act the hours for reporting ran from then. MSBFS 2018:9.
     */
    Optional<Instant> judgedAt();

    /** Returns when the early warning was given (Swedish: upplysning), or empty. 2 kap. 5 §. */
    Optional<Instant> earlyWarningAt();

    /** Returns when the incident was notified (Swedish: incidentanmälan), or empty. 2 kap. 6 §. */
    Optional<Instant> notificationAt();

    /** Returns when a situation report was given (Swedish: lägesrapport), or empty. 2 kap. 8 §. */
    Optional<Instant> situationReportAt();

    /** Returns when the final report was given (Swedish: slutrapport), or empty. 2 kap. 8 §. */
    Optional<Instant> finalReportAt();

    /** Returns the intermediate reports that the authority asked for (Swedish: delrapporter); empty: none. 2 kap. 7 §. */
    List<IntermediateRequest> intermediateRequests();

    /** Returns whether it is likely to harm the service to its recipients (Swedish: påverkar mottagarna). 2 kap. 9 §. */
    @Value.Default
    default Assessed affectsRecipients() {
        return Assessed.NOT_ASSESSED;
    }

    /** Returns whether informing the recipients was judged appropriate (Swedish: lämpligt), or empty. 2 kap. 9 §. */
    Optional<Boolean> informingAppropriate();

    /** Returns why it was judged so (Swedish: skäl), or empty. Free text. */
    @Value.Redacted
    Optional<String> informingReason();

    /** Returns when the recipients were informed (Swedish: mottagarna informerade), or empty. 2 kap. 9 §. */
    Optional<Instant> recipientsInformedAt();

    /** Returns the handling as it was known at a moment: every event after it is absent. */
    default SignificantIncident asAt(AsOf asOf) {
        return withJudgedAt(asOf.pastAt(judgedAt()))
                .withEarlyWarningAt(asOf.pastAt(earlyWarningAt()))
                .withNotificationAt(asOf.pastAt(notificationAt()))
                .withSituationReportAt(asOf.pastAt(situationReportAt()))
                .withFinalReportAt(asOf.pastAt(finalReportAt()))
                .withIntermediateRequests(intermediateRequests().stream()
                        .filter(request -> asOf.reached(request.requestedAt()))
                        .map(request -> request.withDeliveredAt(asOf.pastAt(request.deliveredAt())))
                        .toList())
                .withRecipientsInformedAt(asOf.pastAt(recipientsInformedAt()));
    }

    /** Puts its parts in their order, which says nothing. */
    @Value.Check
    default SignificantIncident check() {
        return Members.inOrder(intermediateRequests())
                ? this
                : withIntermediateRequests(Members.sorted(intermediateRequests()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSignificantIncident.Builder {}
}

package se.lis.rules.view.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.id.SystemId;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.AwareActs;

/** What all views of an incident state: what it hit, and when the organisation became aware of it, which decides the law. */
public abstract class IncidentView extends View {

    /** Joins an incident with the register and the law that it is judged by. */
    protected IncidentView(Incident incident, ViewContext context) {
        super(incident, context);
    }

    @Override
    protected final List<Facts> servedProcesses() {
        Set<Facts> hit = new LinkedHashSet<>(processesIn("processes"));
        for (SystemId system : this.<SystemId>members("systems").value()) {
            hit.addAll(processesOn(system));
        }
        return List.copyOf(hit);
    }

    /** Returns the members of a list of the incident, where no member is an answer too. */
    protected final <M> Known<Collection<M>> members(String path) {
        return facts().members(path);
    }

    /**
     * Returns the moment from which the organisation answers for the incident: its own awareness, or its processor's word where that
     * came first: one awareness under all laws. Unknown where neither is given, but not before the incident was noticed, nor after the
     * first act that only who is aware does. GDPR Article 33(1)-(2); SFS 2025:1506 2 kap. 5-6 §§.
     */
    public Known<Instant> aware() {
        Known<Instant> aware = bounded(Known.earliest(
                this.<Instant>fact("awareAt"), this.<Instant>act("personalDataBreach.processorInformedControllerAt")));
        return aware.unknown() ? aware.notAfter(firstAwareAct()) : aware;
    }

    /** Returns when it was handled, which nobody does who is not aware of it; none while it is open. */
    protected final Known<Instant> handling() {
        return this.<Instant>act("handledAt").follows(aware());
    }

    private Known<Instant> firstAwareAct() {
        Known<Instant> noticed = noticed();
        return Known.earliest(AwareActs.PATHS.stream()
                .map(path -> this.<Instant>act(path).follows(noticed))
                .toList());
    }

    private Known<Instant> noticed() {
        return Known.latest(this.<Instant>act("occurredAt"), this.<Instant>act("detectedAt"));
    }

    /** Returns a moment of awareness: where it is unknown, it came between occurrence and detection, and now. */
    protected final Known<Instant> bounded(Known<Instant> awareness) {
        return awareness.notBefore(noticed()).notAfter(thisMoment());
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return aware().dayOfLaw();
    }

    @Override
    protected Optional<Known<LocalDate>> lastOwnDay() {
        return aware().unknown()
                ? Optional.of(firstAwareAct()).filter(Known::given).map(Known::dayOfLaw)
                : Optional.empty();
    }

    /** Returns whether somebody judged it to be so; unknown where nobody judged. */
    protected final Answer judged(String path) {
        Known<Assessed> judgement = fact(path);
        return judgement
                .missingWhere(judgement.has(Assessed.NOT_ASSESSED::equals), path)
                .is(Assessed.YES);
    }
}

package se.lis.rules.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lis.core.incident.Incident;
import se.lis.core.incident.IntermediateRequest;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.BusinessProcess;

/** A report on the way that the authority asked for. SFS 2025:1506 2 kap. 7 §. */
public final class IntermediateReport extends Subject {

    private final IntermediateRequest request;

    private IntermediateReport(
            Incident incident, IntermediateRequest request, Register register, Circumstances circumstances) {
        super(incident, circumstances.asOf().dayOf(request.requestedAt()), register, circumstances);
        this.request = request;
    }

    /** Returns the different reports that were asked for on an incident. */
    public static List<IntermediateReport> of(Incident incident, Register register, Circumstances circumstances) {
        Map<String, IntermediateReport> reports = new LinkedHashMap<>();
        for (IntermediateRequest request : incident.significantIncident()
                .map(SignificantIncident::intermediateRequests)
                .orElse(List.of())) {
            IntermediateReport report = new IntermediateReport(incident, request, register, circumstances);
            reports.merge(report.key(), report, IntermediateReport::undelivered);
        }
        return List.copyOf(reports.values());
    }

    /** One request that is registered twice is met when each entry of it is. */
    private IntermediateReport undelivered(IntermediateReport other) {
        return Comparator.comparing((IntermediateReport report) ->
                                        report.request.deliveredAt().orElse(Instant.MAX))
                                .compare(this, other)
                        < 0
                ? other
                : this;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        Incident incident = (Incident) artefact();
        return register().processes(incident.processes(), incident.systems());
    }

    /** Returns what tells it from other reports on the incident: when it was asked for, and for when. */
    public String key() {
        return request.requestedAt() + request.dueBy().map(due -> " " + due).orElse("");
    }

    /** Returns the last moment for delivery, or null when the authority set none. */
    public @Nullable Instant dueBy() {
        return request.dueBy().orElse(null);
    }

    /** Returns when it was delivered, or null when it was not. */
    public @Nullable Instant deliveredAt() {
        return request.deliveredAt().orElse(null);
    }
}

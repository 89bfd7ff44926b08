package se.lis.rules.view.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lis.core.incident.Incident;
import se.lis.core.incident.IntermediateRequest;
import se.lis.core.incident.SignificantIncident;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** A report on the way that the authority asked for. The day on which it asked decides. SFS 2025:1506 2 kap. 7 §. */
public final class IntermediateReport extends IncidentView {

    private final String key;
    private final List<String> paths;

    private IntermediateReport(Incident incident, String key, List<String> paths, ViewContext context) {
        super(incident, context);
        this.key = key;
        this.paths = paths;
    }

    /** Returns the different reports that were asked for on an incident: a request that is registered twice is one. */
    static List<IntermediateReport> of(Incident incident, ViewContext context) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        List<IntermediateRequest> requests = incident.significantIncident()
                .map(SignificantIncident::intermediateRequests)
                .orElse(List.of());
        for (int place = 0; place < requests.size(); place++) {
            IntermediateRequest request = requests.get(place);
            String key = request.requestedAt()
                    + request.dueBy().map(due -> " " + due).orElse("");
            places.computeIfAbsent(key, first -> new ArrayList<>())
                    .add("significantIncident.intermediateRequests[" + place + "]");
        }
        return places.entrySet().stream()
                .map(each -> new IntermediateReport(incident, each.getKey(), each.getValue(), context))
                .toList();
    }

    /** Returns what distinguishes it from other reports on the incident: when it was asked for, and for when. */
    public String key() {
        return key;
    }

    private Known<Instant> requested() {
        return fact(paths.get(0) + ".requestedAt");
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return requested().dayOfLaw();
    }

    /** Returns when it was delivered; none where it was not, or not each time that it is registered. */
    public Known<Instant> delivery() {
        List<Known<Instant>> all = paths.stream()
                .map(path -> this.<Instant>act(path + ".deliveredAt").follows(requested()))
                .toList();
        return all.stream()
                .filter(Known::none)
                .findFirst()
                .or(() -> all.stream().filter(Known::unknown).findFirst())
                .orElseGet(() -> Known.latest(all));
    }

    /** Returns the last moment for delivery; unknown where none is recorded. */
    public Known<Instant> dueBy() {
        return fact(paths.get(0) + ".dueBy");
    }
}

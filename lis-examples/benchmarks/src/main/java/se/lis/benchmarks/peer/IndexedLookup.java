package se.lis.benchmarks.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.rules.oracle.rules.Group;
import se.lis.rules.oracle.rules.Past;

/** A register that looks everything up in an index made once. */
final class IndexedLookup extends StreamedLookup {

    private final Map<ArtefactId, Artefact> byId;
    private final Map<Group<?, ?>, Map<Object, List<Object>>> groups = new IdentityHashMap<>();
    private final Map<ArtefactId, List<InformationClassification>> current = new HashMap<>();

    IndexedLookup(LisSnapshot handedIn, Past past) {
        super(handedIn, past);
        this.byId = all().index();
        Group.ALL.forEach(group -> groups.put(group, indexed(group, all())));
        for (InformationClassification each : all().classifications()) {
            if (!each.classifiedOn().isAfter(past.today()) && past.on(each.approvedOn()) != null) {
                each.process().ifPresent(process -> current.merge(process, List.of(each), IndexedLookup::later));
                each.system().ifPresent(system -> current.merge(system, List.of(each), IndexedLookup::later));
            }
        }
    }

    private static <A, K> Map<Object, List<Object>> indexed(Group<A, K> group, LisSnapshot register) {
        Map<Object, List<Object>> index = new HashMap<>();
        for (A artefact : group.all().apply(register)) {
            for (K key : group.keys().apply(artefact)) {
                List<Object> about = index.computeIfAbsent(key, first -> new ArrayList<>(2));
                if (about.isEmpty() || about.get(about.size() - 1) != artefact) {
                    about.add(artefact);
                }
            }
        }
        return index;
    }

    private static List<InformationClassification> later(
            List<InformationClassification> some, List<InformationClassification> others) {
        int order = some.get(0).classifiedOn().compareTo(others.get(0).classifiedOn());
        if (order != 0) {
            return order > 0 ? some : others;
        }
        List<InformationClassification> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    @Override
    public <A extends Artefact> Optional<A> find(ArtefactId id, Class<A> type) {
        return Optional.ofNullable(type.cast(byId.get(id)));
    }

    @Override
    @SuppressWarnings("unchecked") // An index holds what its group gave.
    public <A, K> List<A> of(Group<A, K> group, K key) {
        return (List<A>) groups.get(group).getOrDefault(key, List.of());
    }

    @Override
    public List<InformationClassification> current(ArtefactId id) {
        return current.getOrDefault(id, List.of());
    }
}

package se.lis.benchmarks.peer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.classification.InformationClassification;

/** A register that looks everything up with a stream over all there is. */
final class StreamedFacts implements Facts {

    private final LisSnapshot handedIn;
    private final LisSnapshot ordinary;
    private final LisSnapshot all;
    private final LisSnapshot known;

    StreamedFacts(LisSnapshot handedIn, Past past) {
        this.handedIn = handedIn;
        this.ordinary = handedIn.withoutSecurityProtected();
        this.all = ordinary.withoutContradictions();
        this.known = all.asAt(AsOf.of(past.asOf(), past.zone()));
    }

    @Override
    public LisSnapshot handedIn() {
        return handedIn;
    }

    @Override
    public LisSnapshot ordinary() {
        return ordinary;
    }

    @Override
    public LisSnapshot all() {
        return all;
    }

    @Override
    public LisSnapshot known() {
        return known;
    }

    @Override
    public <A extends Artefact> Optional<A> find(ArtefactId id, Class<A> type) {
        return all.artefacts(id.type()).stream()
                .filter(artefact -> artefact.id().equals(id))
                .findFirst()
                .map(type::cast);
    }

    @Override
    public <A, K> List<A> of(Group<A, K> group, K key) {
        return group.scan(all, key);
    }

    @Override
    public InformationClassification current(ArtefactId id, Past past) {
        return of(Group.CLASSIFICATIONS_OF, id).stream()
                .filter(each -> !each.classifiedOn().isAfter(past.today()) && past.on(each.approvedOn()) != null)
                .max(Comparator.comparing(InformationClassification::classifiedOn)
                        .thenComparing(InformationClassification::id))
                .orElse(null);
    }
}

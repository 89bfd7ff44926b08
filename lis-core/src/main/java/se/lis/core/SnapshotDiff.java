package se.lis.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;

/**
 * What changed from one register of an organisation to another (Swedish: skillnad mellan två uttag).
 *
 * <p>An artefact with the same id in both is changed when what it holds is not the same. Where one id stands on several
 * artefacts, as many as can be are paired in their order.
 *
 * @param takenBefore the moment at which the first register was taken
 * @param takenAfter the moment at which the second register was taken
 * @param added the artefacts that only the second holds, by type and id
 * @param removed the artefacts that only the first holds, by type and id
 * @param changed the artefacts that both hold, but not the same, by type and id
 */
public record SnapshotDiff(
        Instant takenBefore,
        Instant takenAfter,
        List<Artefact> added,
        List<Artefact> removed,
        List<ChangedArtefact> changed) {

    private static final Comparator<Artefact> BY_ID = Comparator.comparing(Artefact::id);

    /**
     * One artefact in two registers.
     *
     * @param before what the first register holds
     * @param after what the second register holds, with the same id
     */
    public record ChangedArtefact(Artefact before, Artefact after) {}

    /** Keeps lists of its own. */
    public SnapshotDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Returns whether no artefact was added, removed or changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * Returns the second register, made from the first.
     *
     * @throws IllegalArgumentException if a register does not hold what was removed or changed; the message names it
     */
    public LisSnapshot applyTo(LisSnapshot before) {
        List<Artefact> gone = Stream.concat(removed.stream(), changed.stream().map(ChangedArtefact::before))
                .toList();
        List<Artefact> come = Stream.concat(added.stream(), changed.stream().map(ChangedArtefact::after))
                .toList();
        Map<ArtefactType, List<Artefact>> goneByType = byType(gone);
        Map<ArtefactType, List<Artefact>> comeByType = byType(come);
        List<Artefact> missing = SnapshotLists.without(gone, before.artefacts().toList());
        if (!missing.isEmpty()) {
            Artefact first = missing.get(0);
            throw new IllegalArgumentException(first.type().jsonName() + " '"
                    + first.id().value() + "' is not in the register as it was when the difference was taken");
        }
        return SnapshotLists.rebuilt(before, (type, artefacts) -> {
                    List<Artefact> after = SnapshotLists.without(artefacts, goneByType.getOrDefault(type, List.of()));
                    after.addAll(comeByType.getOrDefault(type, List.of()));
                    return after;
                })
                .takenAt(takenAfter)
                .organisation(comeByType.getOrDefault(ArtefactType.ORGANISATION, List.of()).stream()
                        .map(Organisation.class::cast)
                        .findFirst()
                        .orElse(before.organisation()))
                .build();
    }

    static SnapshotDiff between(LisSnapshot before, LisSnapshot after) {
        SnapshotLists.requireComparable(before, after, "compared");
        List<Artefact> added = new ArrayList<>();
        List<Artefact> removed = new ArrayList<>();
        List<ChangedArtefact> changed = new ArrayList<>();
        for (ArtefactType type : ArtefactType.values()) {
            List<Artefact> gone = SnapshotLists.without(before.artefacts(type), after.artefacts(type));
            List<Artefact> come = SnapshotLists.without(after.artefacts(type), before.artefacts(type));
            int next = 0;
            for (Artefact artefact : gone) {
                while (next < come.size() && BY_ID.compare(come.get(next), artefact) < 0) {
                    added.add(come.get(next++));
                }
                if (next < come.size() && come.get(next).id().equals(artefact.id())) {
                    changed.add(new ChangedArtefact(artefact, come.get(next++)));
                } else {
                    removed.add(artefact);
                }
            }
            added.addAll(come.subList(next, come.size()));
        }
        return new SnapshotDiff(before.takenAt(), after.takenAt(), added, removed, changed);
    }

    private static Map<ArtefactType, List<Artefact>> byType(List<Artefact> artefacts) {
        return artefacts.stream().collect(Collectors.groupingBy(Artefact::type));
    }
}

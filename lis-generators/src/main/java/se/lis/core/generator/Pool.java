package se.lis.core.generator;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;

/** The ids that references may lead to, by the type of the artefact. */
final class Pool {

    /** An id that no generated artefact has. */
    static final String NOWHERE = "nowhere";

    private static final int ONE_OF_SO_MANY_DANGLES = 8;

    private final Map<ArtefactType, List<String>> ids;
    private final boolean dangling;

    Pool(Map<ArtefactType, List<String>> ids, boolean dangling) {
        this.ids = new EnumMap<>(ids);
        this.dangling = dangling;
    }

    /** Returns a pool of a few ids of every type, for artefacts without a register around them. */
    static Pool ofEveryType() {
        Map<ArtefactType, List<String>> ids = new EnumMap<>(ArtefactType.class);
        Stream.of(ArtefactType.values())
                .forEach(type -> ids.put(
                        type,
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(number -> type.jsonName() + "-" + number)
                                .toList()));
        return new Pool(ids, false);
    }

    /** Returns the ids of a type. */
    List<String> of(ArtefactType type) {
        return ids.getOrDefault(type, List.of());
    }

    /** Returns whether a reference to one of the types can be made. */
    boolean hasAny(Collection<ArtefactType> types) {
        return types.stream().anyMatch(type -> !of(type).isEmpty());
    }

    /** Returns an id of a type. */
    String pick(ArtefactType type, Choices choices) {
        boolean stray = choices.below(ONE_OF_SO_MANY_DANGLES) == ONE_OF_SO_MANY_DANGLES - 1;
        return dangling && stray ? NOWHERE : choices.of(of(type));
    }

    /** Returns the pool with the ids of one type that come before a given one (all, when it is not there), so that a tree has no loop. */
    Pool before(ArtefactType type, String id) {
        Map<ArtefactType, List<String>> fewer = new EnumMap<>(ids);
        int end = of(type).indexOf(id);
        fewer.put(type, end < 0 ? of(type) : of(type).subList(0, end));
        return new Pool(fewer, dangling);
    }
}

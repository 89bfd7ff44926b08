package se.lis.core.generator;

import java.lang.reflect.ParameterizedType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;

/** The class of each type of artefact, and the type that each class of id names. */
final class ArtefactTypes {

    private static final Map<ArtefactType, Class<? extends Artefact>> CLASSES = new EnumMap<>(ArtefactType.class);
    private static final Map<Class<?>, ArtefactType> IDS;

    static {
        for (ArtefactType type : ArtefactType.values()) {
            CLASSES.put(type, find(type));
        }
        IDS = Stream.of(ArtefactType.values()).collect(Collectors.toMap(type -> idClass(classOf(type)), type -> type));
    }

    private ArtefactTypes() {}

    /** Returns the class of a type's artefacts. */
    static Class<? extends Artefact> classOf(ArtefactType type) {
        return Objects.requireNonNull(CLASSES.get(type));
    }

    /** Returns the type that a class of id names. */
    static ArtefactType of(Class<?> id) {
        return Objects.requireNonNull(IDS.get(id));
    }

    private static Class<? extends Artefact> find(ArtefactType type) {
        try {
            var accessor = LisSnapshot.class.getMethod(type.listName());
            Class<?> found = accessor.getGenericReturnType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : accessor.getReturnType();
            return found.asSubclass(Artefact.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a snapshot has a list of each type: " + type, impossible);
        }
    }

    private static Class<?> idClass(Class<? extends Artefact> artefact) {
        return ModelAttribute.of(artefact).stream()
                .filter(attribute -> attribute.name().equals("id"))
                .findFirst()
                .orElseThrow()
                .type();
    }
}

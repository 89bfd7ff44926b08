package se.lis.rules.internal.catalogue;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.PersonRef;

/** Which attributes the kinds of artefact have. */
public final class ModelPaths {

    private static final Pattern POINT = Pattern.compile("\\.");

    private ModelPaths() {}

    /** Returns the kind of artefact that findings call by a name, or empty when there is none. */
    public static Optional<ArtefactType> kind(String jsonName) {
        return Arrays.stream(ArtefactType.values())
                .filter(type -> type.jsonName().equals(jsonName))
                .findFirst();
    }

    /** Returns whether a kind of artefact has an attribute, by its path. */
    public static boolean has(ArtefactType kind, String path) {
        return type(kind, path).isPresent();
    }

    private static Optional<Class<?>> type(ArtefactType kind, String path) {
        Optional<Class<?>> type = accessor(LisSnapshot.class, kind.listName()).map(ModelPaths::held);
        for (String attribute : POINT.split(path, -1)) {
            type = type.flatMap(owner -> accessor(owner, attribute)).map(ModelPaths::held);
        }
        return type;
    }

    /** Returns whether a kind of artefact has an attribute, by its path, that holds a value or a list of values, and no parts. */
    public static boolean isLeaf(ArtefactType kind, String path) {
        return type(kind, path)
                .filter(type -> type.isPrimitive()
                        || type.isEnum()
                        || !type.getName().startsWith("se.lis.")
                        || ArtefactId.class.isAssignableFrom(type)
                        || type == PersonRef.class)
                .isPresent();
    }

    private static Optional<Type> accessor(Class<?> owner, String name) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() != void.class && !method.isSynthetic())
                .findFirst()
                .map(Method::getGenericReturnType);
    }

    /** What an attribute holds: the value that may be absent, or the members of a list. */
    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            boolean wraps = raw == Optional.class || Collection.class.isAssignableFrom(raw);
            return wraps ? held(generic.getActualTypeArguments()[0]) : raw;
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}

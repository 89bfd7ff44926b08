package se.lis.rules.internal.catalogue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.PersonRef;

/** Which attributes the kinds of artefact have. */
public final class ModelPaths {

    private static final Pattern POINT = Pattern.compile("\\.");

    private static final Set<String> OF_EVERY_VALUE = Set.of("type", "check", "hashCode", "toString", "getClass");

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

    /** Returns the names of a kind's attributes, sorted. */
    public static List<String> attributes(ArtefactType kind) {
        Class<?> type = type(kind);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && method.getReturnType() != void.class)
                .map(Method::getName)
                .filter(name -> !OF_EVERY_VALUE.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the kinds of artefact that a view can be made of, by name; none where its constructors take any. */
    public static Set<String> kinds(Class<?> view) {
        Set<String> kinds = new TreeSet<>();
        for (Constructor<?> constructor : view.getConstructors()) {
            for (Class<?> parameter : constructor.getParameterTypes()) {
                Stream.of(ArtefactType.values())
                        .filter(kind -> type(kind) == parameter)
                        .map(ArtefactType::jsonName)
                        .forEach(kinds::add);
            }
        }
        return kinds;
    }

    private static Class<?> type(ArtefactType kind) {
        return accessor(LisSnapshot.class, kind.listName())
                .<Class<?>>map(ModelPaths::held)
                .orElseThrow();
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

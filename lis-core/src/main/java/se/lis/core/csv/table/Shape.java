package se.lis.core.csv.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The attributes of a class of the model under their JSON names, {@code id} and {@code name} first.
 *
 * <p>They are read off the builder that JSON uses, so that a file has a column for whatever JSON has a field for.
 *
 * @param attributes the attributes, in the order in which their columns are written
 */
public record Shape(List<Attribute> attributes) {

    private static final ClassValue<Shape> KNOWN = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            List<Method> setters = Stream.of(
                            type.getAnnotation(JsonDeserialize.class).builder().getMethods())
                    .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                    .sorted(Comparator.comparingInt((Method setter) -> rank(name(setter)))
                            .thenComparing(Shape::name))
                    .toList();
            return new Shape(IntStream.range(0, setters.size())
                    .mapToObj(place -> attribute(setters.get(place), place))
                    .toList());
        }
    };

    /**
     * One attribute.
     *
     * @param name the JSON name
     * @param required whether JSON refuses a value without it
     * @param many whether it holds several
     * @param type its type, or the type of its members
     * @param place its place among the attributes of its holder
     */
    public record Attribute(String name, boolean required, boolean many, Class<?> type, int place) {

        /** Returns whether it has attributes of its own. */
        public boolean isObject() {
            return type.isInterface() && type.isAnnotationPresent(JsonDeserialize.class);
        }
    }

    /** Returns the shape of a class of the model. */
    public static Shape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Returns the attribute with a name, or empty when there is none. */
    public Optional<Attribute> find(String name) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    private static Attribute attribute(Method setter, int place) {
        String name = name(setter);
        Type parameter = setter.getGenericParameterTypes()[0];
        if (parameter instanceof ParameterizedType container) {
            Type member = container.getActualTypeArguments()[0];
            return new Attribute(
                    name,
                    false,
                    container.getRawType() != Optional.class,
                    (Class<?>) (member instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : member),
                    place);
        }
        boolean required = setter.getAnnotation(JsonProperty.class).required();
        return new Attribute(name, required, false, (Class<?>) parameter, place);
    }

    private static String name(Method setter) {
        return setter.getAnnotation(JsonProperty.class).value();
    }

    private static int rank(String name) {
        return switch (name) {
            case "id" -> 0;
            case "name" -> 1;
            default -> 2;
        };
    }
}

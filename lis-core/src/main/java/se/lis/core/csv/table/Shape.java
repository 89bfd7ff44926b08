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
            return new Shape(Stream.of(
                            type.getAnnotation(JsonDeserialize.class).builder().getMethods())
                    .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                    .map(Shape::attribute)
                    .sorted(Comparator.comparingInt((Attribute attribute) -> rank(attribute.name()))
                            .thenComparing(Attribute::name))
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
     */
    public record Attribute(String name, boolean required, boolean many, Class<?> type) {

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
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    private static Attribute attribute(Method setter) {
        JsonProperty property = setter.getAnnotation(JsonProperty.class);
        Type parameter = setter.getGenericParameterTypes()[0];
        if (parameter instanceof ParameterizedType container) {
            Type member = container.getActualTypeArguments()[0];
            return new Attribute(property.value(), false, container.getRawType() != Optional.class, (Class<?>)
                    (member instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : member));
        }
        return new Attribute(property.value(), property.required(), false, (Class<?>) parameter);
    }

    private static int rank(String name) {
        return switch (name) {
            case "id" -> 0;
            case "name" -> 1;
            default -> 2;
        };
    }
}

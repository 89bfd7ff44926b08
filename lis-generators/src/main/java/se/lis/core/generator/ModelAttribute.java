package se.lis.core.generator;

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
 * An attribute of a value of the model, found by looking at its builder, so that a new one is generated without a word.
 *
 * @param name the JSON name
 * @param presence when it is there
 * @param type the type of the attribute, or of one member where there are several
 */
record ModelAttribute(String name, Presence presence, Class<?> type) {

    /** When an attribute is there. */
    enum Presence {
        /** Always. */
        REQUIRED,
        /** Always, with a value that stands for "nobody said". */
        DEFAULTED,
        /** Once or not at all. */
        OPTIONAL,
        /** Any number of times. */
        MANY
    }

    private static final ClassValue<List<ModelAttribute>> KNOWN = new ClassValue<>() {
        @Override
        protected List<ModelAttribute> computeValue(Class<?> value) {
            Class<?> builder = value.getAnnotation(JsonDeserialize.class).builder();
            return Stream.of(builder.getMethods())
                    .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                    .map(method -> of(value, method))
                    .sorted(Comparator.comparing(ModelAttribute::name))
                    .toList();
        }
    };

    /** Returns the attributes of a class of the model, by name. */
    static List<ModelAttribute> of(Class<?> value) {
        return KNOWN.get(value);
    }

    /** Returns whether a class of the model has attributes of its own. */
    static boolean isObject(Class<?> type) {
        return type.isAnnotationPresent(JsonDeserialize.class) && type.isInterface();
    }

    private static ModelAttribute of(Class<?> value, Method setter) {
        String name = setter.getAnnotation(JsonProperty.class).value();
        Type parameter = setter.getGenericParameterTypes()[0];
        if (parameter instanceof ParameterizedType container) {
            Presence presence = container.getRawType() == Optional.class ? Presence.OPTIONAL : Presence.MANY;
            return new ModelAttribute(name, presence, bound(container.getActualTypeArguments()[0]));
        }
        try {
            boolean defaulted = value.getMethod(name).isDefault();
            return new ModelAttribute(name, defaulted ? Presence.DEFAULTED : Presence.REQUIRED, (Class<?>) parameter);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a builder sets what its value has: " + value + "." + name, impossible);
        }
    }

    private static Class<?> bound(Type type) {
        return (Class<?>) (type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type);
    }
}

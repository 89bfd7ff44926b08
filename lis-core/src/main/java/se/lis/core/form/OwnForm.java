package se.lis.core.form;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON of this library's values.
 *
 * <p>The types name {@link Reader} and {@link Writer}, so that any mapper of Jackson, set up for whatever its host needs, reads and writes
 * them as {@link se.lis.core.json.LisJson} does: constants in lower kebab case, nothing empty, and no attribute that isn't known.
 */
public final class OwnForm {

    private OwnForm() {}

    /** Set up when it is first needed, since it reads the types that name it. */
    private static final class Own {
        private static final JsonMapper MAPPER = mapper(new JsonFactory());
        private static final ObjectReader READER =
                MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        private static final ObjectWriter WRITER =
                MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    /** Returns the mapper of this form, with documents as a factory reads them. */
    public static JsonMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new IsoTexts())
                .annotationIntrospector(new KebabCaseNames())
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Returns the JSON of a value on one line. */
    public static String text(Object value) {
        try {
            return Own.WRITER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a value of the model can always be written", impossible);
        }
    }

    /** Returns whether a class is one of those below, which only hand on to the mapper of this form. */
    static boolean handsOn(@Nullable Object handler) {
        return handler == Reader.class || handler == Writer.class;
    }

    /** Reads a value of this library in any mapper. */
    public static final class Reader extends StdDeserializer<Object> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        /** For Jackson, which states the type afterwards. */
        public Reader() {
            super(Object.class);
        }

        private Reader(JavaType type) {
            super(type);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new Reader(context.getContextualType());
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Own.READER.forType(getValueType()).readValue(parser);
        }

        /** Takes the value with and without the name of its type around it, which is the mapper's and no part of the form. */
        @Override
        public Object deserializeWithType(
                JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer)
                throws IOException {
            if (typeDeserializer.getTypeInclusion() == JsonTypeInfo.As.WRAPPER_OBJECT
                    && parser.hasToken(JsonToken.START_OBJECT)) {
                parser.nextToken();
            }
            boolean named = parser.hasToken(JsonToken.START_ARRAY)
                    || (parser.hasToken(JsonToken.FIELD_NAME)
                            && parser.currentName().contains("."));
            return named ? typeDeserializer.deserializeTypedFromAny(parser, context) : deserialize(parser, context);
        }
    }

    /** Writes a value of this library in any mapper. */
    public static final class Writer extends StdSerializer<Object> {

        private static final long serialVersionUID = 1L;

        /** For Jackson. */
        public Writer() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Own.WRITER.writeValue(out, value);
        }

        /** Writes the name of the type around the value, wherever the mapper writes it otherwise: the value itself keeps its form. */
        @Override
        public void serializeWithType(
                Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer typeSerializer)
                throws IOException {
            WritableTypeId name =
                    typeSerializer.typeId(value, typeOf(value.getClass()), JsonToken.VALUE_EMBEDDED_OBJECT);
            typeSerializer.writeTypePrefix(out, name);
            serialize(value, out, provider);
            typeSerializer.writeTypeSuffix(out, name);
        }

        /** What implements a type is nobody's business. */
        private static Class<?> typeOf(Class<?> implementation) {
            return Stream.concat(
                            Stream.<Class<?>>iterate(implementation, Objects::nonNull, Class::getSuperclass),
                            Stream.of(implementation.getInterfaces()))
                    .filter(type ->
                            type.isAnnotationPresent(JsonDeserialize.class) && Modifier.isPublic(type.getModifiers()))
                    .findFirst()
                    .orElse(implementation);
        }
    }
}

package se.lis.core.form;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets Jackson read and write constants in lower kebab case, and the types of this library by what their builders say. */
public final class KebabCaseNames extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    /**
     * Makes what reads and writes the names.
     *
     * @throws IllegalStateException if Jackson is older than {@link JacksonVersion} works with
     */
    public KebabCaseNames() {
        JacksonVersion.check();
    }

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = of(constants[i]);
        }
        return names;
    }

    @Override
    public @Nullable Object findSerializer(Annotated annotated) {
        Object found = super.findSerializer(annotated);
        return OwnForm.handsOn(found) ? null : found;
    }

    @Override
    public @Nullable Object findDeserializer(Annotated annotated) {
        Object found = super.findDeserializer(annotated);
        return OwnForm.handsOn(found) ? null : found;
    }

    /** Returns the name of a constant in lower kebab case. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

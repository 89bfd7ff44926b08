package se.lis.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;

/**
 * How the values of a package, and of the packages under it, are generated: one builder, absent values as {@link
 * java.util.Optional}, JSON by the builder's attributes.
 *
 * <p>It names no constant of the generator, and what is generated is marked by Java's own annotation, which stays in the source: a host's
 * compiler has nothing to miss.
 */
@Value.Style(
        jdkOnly = true,
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        depluralize = false,
        defaultAsDefault = false,
        allParameters = false,
        jacksonIntegration = true,
        passAnnotations = NullMarked.class,
        allowedClasspathAnnotations = Generated.class,
        mergeFromSupertypesDynamically = false,
        from = "copyOf",
        add = "add*",
        addAll = "addAll*",
        put = "put*",
        putAll = "putAll*")
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface ModelStyle {}

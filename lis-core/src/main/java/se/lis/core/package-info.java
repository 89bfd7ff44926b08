/**
 * The snapshot of a city's information security management, and what is common to all of it.
 *
 * <p>The style below holds for every value in this package and the packages under it. It names no constant of the
 * generator, so that a host's compiler has nothing to miss.
 */
@NullMarked
@Value.Style(
        jdkOnly = true,
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        depluralize = false,
        defaultAsDefault = false,
        allParameters = false,
        jacksonIntegration = true,
        passAnnotations = NullMarked.class,
        mergeFromSupertypesDynamically = false,
        from = "copyOf",
        add = "add*",
        addAll = "addAll*",
        put = "put*",
        putAll = "putAll*")
package se.lis.core;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;

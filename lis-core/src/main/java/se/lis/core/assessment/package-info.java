/**
 * The result of evaluating a snapshot: outcomes, findings and worklist. What decided a finding stands in {@code proof}.
 *
 * <p>The style, here and in the packages under this one, is {@link se.lis.core.ModelStyle} with the platform's own lists: there are many findings, and such a list holds its members
 * alone. Its sets and maps have no order, so a set here is of constants, and a map is sorted.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
@Value.Style(
        jdkOnly = true,
        jdk9Collections = true,
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
package se.lis.core.assessment;

import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;

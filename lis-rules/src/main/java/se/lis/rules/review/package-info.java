/** The management review, computed from a register and its assessments. */
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
package se.lis.rules.review;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;

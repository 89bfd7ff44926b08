/** Applies a city's policy to the dated parameters. Not for hosts. */
@NullMarked
package se.lis.rules.internal.policy;

import org.jspecify.annotations.NullMarked;

/** A city's own decisions on dated parameters. */
@NullMarked
package se.lis.rules.policy;

import org.jspecify.annotations.NullMarked;

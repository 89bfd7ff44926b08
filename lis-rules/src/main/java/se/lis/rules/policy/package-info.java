/**
 * A city's own decisions on dated parameters.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.policy;

import org.jspecify.annotations.NullMarked;

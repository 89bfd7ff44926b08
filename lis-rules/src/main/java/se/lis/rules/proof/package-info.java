/**
 * Checks findings against what they say proves them, without the rule engine.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.proof;

import org.jspecify.annotations.NullMarked;

/**
 * Evaluates a snapshot against the catalogue of rules.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules;

import org.jspecify.annotations.NullMarked;

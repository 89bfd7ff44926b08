/** Evaluates a snapshot against the catalogue of rules. */
@NullMarked
package se.lis.rules;

import org.jspecify.annotations.NullMarked;

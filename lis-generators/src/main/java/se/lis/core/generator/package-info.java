/**
 * Random registers for property tests: of this library, and of a host's own rules.
 *
 * <p>Published as lis-generators; see docs/generators.md.
 */
@NullMarked
package se.lis.core.generator;

import org.jspecify.annotations.NullMarked;

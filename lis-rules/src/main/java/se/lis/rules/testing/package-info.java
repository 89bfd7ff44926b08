/**
 * Tests rules by their scenarios, with any test framework.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.testing;

import org.jspecify.annotations.NullMarked;

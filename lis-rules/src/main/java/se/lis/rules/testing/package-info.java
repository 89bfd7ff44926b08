/** Tests rules by their scenarios, with any test framework. */
@NullMarked
package se.lis.rules.testing;

import org.jspecify.annotations.NullMarked;

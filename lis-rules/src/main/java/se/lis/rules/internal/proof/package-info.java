/** Writes proofs of what the rules recorded. Not for hosts. */
@NullMarked
package se.lis.rules.internal.proof;

import org.jspecify.annotations.NullMarked;

/**
 * Holds implementations of the rules to one suite of registers with the verdicts that are right; see docs/conformance.md.
 */
@NullMarked
package se.lis.conformance;

import org.jspecify.annotations.NullMarked;

/** Proposes how a file of a city's own may be read. */
@NullMarked
package se.lis.harness.proposal;

import org.jspecify.annotations.NullMarked;

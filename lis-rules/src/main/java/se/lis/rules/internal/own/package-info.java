/** Reads, checks and compiles rules of a host's own. Not for hosts. */
@NullMarked
package se.lis.rules.internal.own;

import org.jspecify.annotations.NullMarked;

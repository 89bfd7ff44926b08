/** Follows a register as it changes and as time passes. Not for hosts. */
@NullMarked
package se.lis.rules.internal.live;

import org.jspecify.annotations.NullMarked;

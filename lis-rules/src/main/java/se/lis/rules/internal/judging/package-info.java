/** Asks the rules and collects what they decide. Not for hosts. */
@NullMarked
package se.lis.rules.internal.judging;

import org.jspecify.annotations.NullMarked;

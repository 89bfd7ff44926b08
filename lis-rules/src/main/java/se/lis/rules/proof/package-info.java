/** Checks findings against what they say proves them, without the rule engine. */
@NullMarked
package se.lis.rules.proof;

import org.jspecify.annotations.NullMarked;

/** Why findings changed, and what will change: answered by judging again. */
@NullMarked
package se.lis.rules.comparison;

import org.jspecify.annotations.NullMarked;

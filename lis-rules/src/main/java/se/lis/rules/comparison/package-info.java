/**
 * Why findings changed, and what will change: answered by judging again.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.comparison;

import org.jspecify.annotations.NullMarked;

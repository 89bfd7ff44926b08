/**
 * Training courses and their results.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.training;

import org.jspecify.annotations.NullMarked;

/**
 * Assessments kept over the years, and what they say together.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.history;

import org.jspecify.annotations.NullMarked;

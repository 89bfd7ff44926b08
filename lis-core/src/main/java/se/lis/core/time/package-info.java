/**
 * Deadlines, periods and working-day calendars.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.time;

import org.jspecify.annotations.NullMarked;

/** Deadlines, periods and working-day calendars. */
@NullMarked
package se.lis.core.time;

import org.jspecify.annotations.NullMarked;

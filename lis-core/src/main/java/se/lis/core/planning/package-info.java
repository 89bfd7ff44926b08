/**
 * Activities, plans and internal control.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.planning;

import org.jspecify.annotations.NullMarked;

/**
 * The snapshot of a city's information security management, and what is common to all of it.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
@ModelStyle
package se.lis.core;

import org.jspecify.annotations.NullMarked;

/**
 * The order in which people take up what an assessment found.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.rules.priority;

import org.jspecify.annotations.NullMarked;

/**
 * Training, as its rules see it: courses, units and the management.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.training;

import org.jspecify.annotations.NullMarked;

/**
 * Planning and follow-up, as its rules see it: activities, internal control, reports and waivers.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.planning;

import org.jspecify.annotations.NullMarked;

/**
 * Continuity management, as its rules see it: plans, exercises and recovery.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.continuity;

import org.jspecify.annotations.NullMarked;

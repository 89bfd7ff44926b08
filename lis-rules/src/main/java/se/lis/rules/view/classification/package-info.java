/**
 * Information classification, as its rules see it: processes and systems, their classifications, and the plan.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.classification;

import org.jspecify.annotations.NullMarked;

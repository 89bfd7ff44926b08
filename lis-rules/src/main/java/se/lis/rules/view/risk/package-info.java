/**
 * Risk management, as its rules see it: risks and their treatment, and analyses.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.risk;

import org.jspecify.annotations.NullMarked;

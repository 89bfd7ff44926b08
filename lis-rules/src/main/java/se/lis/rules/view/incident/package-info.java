/**
 * Incident management, as its rules see it: breaches, significant incidents and cyber threats, and what is to be reported of them.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.incident;

import org.jspecify.annotations.NullMarked;

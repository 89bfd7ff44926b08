/**
 * Governance, as its rules see it: documents, roles, the management review and registration.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.governance;

import org.jspecify.annotations.NullMarked;

/**
 * Governance documents that the organisation must have, as rules of several fields see them.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.document;

import org.jspecify.annotations.NullMarked;

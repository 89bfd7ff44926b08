/**
 * Procurement and agreements, as their rules see them.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.procurement;

import org.jspecify.annotations.NullMarked;

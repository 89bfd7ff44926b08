/**
 * Suppliers, agreements and procurements.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.procurement;

import org.jspecify.annotations.NullMarked;

/** Suppliers, agreements and procurements. */
@NullMarked
package se.lis.core.procurement;

import org.jspecify.annotations.NullMarked;

/** Procurement and agreements, as their rules see them. */
@NullMarked
package se.lis.rules.view.procurement;

import org.jspecify.annotations.NullMarked;

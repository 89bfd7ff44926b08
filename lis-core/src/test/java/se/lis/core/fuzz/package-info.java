/** Random damage to what readers are given: see CONTRIBUTING. */
@NullMarked
package se.lis.core.fuzz;

import org.jspecify.annotations.NullMarked;

/** Random damage to what the readers of this module are given. */
@NullMarked
package se.lis.rules.fuzz;

import org.jspecify.annotations.NullMarked;

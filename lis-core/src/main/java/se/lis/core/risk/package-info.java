/** Risk analyses and risks. */
@NullMarked
package se.lis.core.risk;

import org.jspecify.annotations.NullMarked;

/** Dated parameters, one record an area. */
@NullMarked
package se.lis.rules.parameter;

import org.jspecify.annotations.NullMarked;

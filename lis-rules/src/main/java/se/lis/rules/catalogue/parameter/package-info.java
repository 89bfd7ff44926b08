/** Dated parameters, one record an area. */
@NullMarked
package se.lis.rules.catalogue.parameter;

import org.jspecify.annotations.NullMarked;

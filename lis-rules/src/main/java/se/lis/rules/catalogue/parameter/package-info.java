/**
 * Dated parameters, one record an area.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.catalogue.parameter;

import org.jspecify.annotations.NullMarked;

/**
 * The sources that rules rest on.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.catalogue.legislation;

import org.jspecify.annotations.NullMarked;

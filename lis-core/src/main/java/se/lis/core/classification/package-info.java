/**
 * Information classification.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.classification;

import org.jspecify.annotations.NullMarked;

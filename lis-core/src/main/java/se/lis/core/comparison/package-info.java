/**
 * What changed from one assessment to another, and what will change.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.comparison;

import org.jspecify.annotations.NullMarked;

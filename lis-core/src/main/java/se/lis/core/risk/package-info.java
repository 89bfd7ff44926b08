/**
 * Risk analyses and risks.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.risk;

import org.jspecify.annotations.NullMarked;

/**
 * Continuity plans, and a municipality's plan for extraordinary events.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.continuity;

import org.jspecify.annotations.NullMarked;

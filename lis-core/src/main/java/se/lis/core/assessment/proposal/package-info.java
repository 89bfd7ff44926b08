/**
 * A plan for the years ahead, proposed from a worklist.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.core.assessment.proposal;

import org.jspecify.annotations.NullMarked;

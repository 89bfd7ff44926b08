/** A plan for the years ahead, proposed from a worklist. */
@NullMarked
package se.lis.core.assessment.proposal;

import org.jspecify.annotations.NullMarked;

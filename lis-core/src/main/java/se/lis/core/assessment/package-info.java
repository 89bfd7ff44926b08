/** The result of evaluating a snapshot: outcomes, findings and worklist. */
@NullMarked
package se.lis.core.assessment;

import org.jspecify.annotations.NullMarked;

/**
 * What decided a finding: facts of the register, parameters, and how each value was worked out of them.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.assessment.proof;

import org.jspecify.annotations.NullMarked;

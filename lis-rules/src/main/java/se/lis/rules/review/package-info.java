/**
 * The management review, computed from a register and its assessments.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
@ModelStyle
package se.lis.rules.review;

import org.jspecify.annotations.NullMarked;
import se.lis.core.ModelStyle;

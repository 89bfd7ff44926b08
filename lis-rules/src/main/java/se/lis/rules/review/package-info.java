/** The management review, computed from a register and its assessments. */
@NullMarked
@ModelStyle
package se.lis.rules.review;

import org.jspecify.annotations.NullMarked;
import se.lis.core.ModelStyle;

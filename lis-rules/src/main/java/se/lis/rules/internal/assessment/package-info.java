/** Puts the assessment of a whole register together. Not for hosts. */
@NullMarked
package se.lis.rules.internal.assessment;

import org.jspecify.annotations.NullMarked;

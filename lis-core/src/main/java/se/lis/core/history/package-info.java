/** Assessments kept over the years, and what they say together. */
@NullMarked
package se.lis.core.history;

import org.jspecify.annotations.NullMarked;

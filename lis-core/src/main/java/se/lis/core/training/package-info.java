/** Training courses and their results. */
@NullMarked
package se.lis.core.training;

import org.jspecify.annotations.NullMarked;

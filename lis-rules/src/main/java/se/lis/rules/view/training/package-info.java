/** Training, as its rules see it: courses, units and the management. */
@NullMarked
package se.lis.rules.view.training;

import org.jspecify.annotations.NullMarked;

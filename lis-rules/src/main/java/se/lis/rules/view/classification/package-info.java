/** Information classification, as its rules see it: processes and systems, their classifications, and the plan. */
@NullMarked
package se.lis.rules.view.classification;

import org.jspecify.annotations.NullMarked;

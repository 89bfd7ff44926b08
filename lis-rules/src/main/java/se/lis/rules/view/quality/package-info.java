/** The quality of the data, as its rules see it: references, dates and contradictions. */
@NullMarked
package se.lis.rules.view.quality;

import org.jspecify.annotations.NullMarked;

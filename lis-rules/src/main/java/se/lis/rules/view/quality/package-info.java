/**
 * The quality of the data, as its rules see it: references, dates and contradictions.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.quality;

import org.jspecify.annotations.NullMarked;

/** The order in which people take up what an assessment found. */
@NullMarked
package se.lis.rules.priority;

import org.jspecify.annotations.NullMarked;

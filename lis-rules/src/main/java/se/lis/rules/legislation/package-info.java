/** The sources that rules rest on. */
@NullMarked
package se.lis.rules.legislation;

import org.jspecify.annotations.NullMarked;

/** The sources that rules rest on. */
@NullMarked
package se.lis.rules.catalogue.legislation;

import org.jspecify.annotations.NullMarked;

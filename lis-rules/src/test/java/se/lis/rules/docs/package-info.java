/** Writes the pages on rules and law from the catalogue, and proves them fresh. */
@NullMarked
package se.lis.rules.docs;

import org.jspecify.annotations.NullMarked;

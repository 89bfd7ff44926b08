/** What changed from one assessment to another, and what will change. */
@NullMarked
package se.lis.core.comparison;

import org.jspecify.annotations.NullMarked;

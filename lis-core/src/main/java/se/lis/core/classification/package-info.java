/** Information classification. */
@NullMarked
package se.lis.core.classification;

import org.jspecify.annotations.NullMarked;

/** Texts of others, as people may be shown them. */
@NullMarked
package se.lis.core.text;

import org.jspecify.annotations.NullMarked;

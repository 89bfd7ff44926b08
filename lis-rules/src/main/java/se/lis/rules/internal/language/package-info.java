/** Writes messages in the languages that there are. Not for hosts. */
@NullMarked
package se.lis.rules.internal.language;

import org.jspecify.annotations.NullMarked;

/** Files that are whole or not there, and the digests by which content is known again. */
@NullMarked
package se.lis.core.file;

import org.jspecify.annotations.NullMarked;

/**
 * Files that are whole or not there, and the digests by which content is known again.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.core.file;

import org.jspecify.annotations.NullMarked;

/**
 * Reviews of access rights.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.access;

import org.jspecify.annotations.NullMarked;

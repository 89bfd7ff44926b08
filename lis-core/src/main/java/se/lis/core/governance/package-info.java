/**
 * Governing documents, management reviews and waivers.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.governance;

import org.jspecify.annotations.NullMarked;

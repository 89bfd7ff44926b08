/**
 * Texts of others, as people may be shown them, and moments as texts have them.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.core.text;

import org.jspecify.annotations.NullMarked;

/**
 * Artefacts that go by other ids than before.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.core.renaming;

import org.jspecify.annotations.NullMarked;

/**
 * What every artefact of a register is: identity, references, and how it was known at a moment.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.artefact;

import org.jspecify.annotations.NullMarked;

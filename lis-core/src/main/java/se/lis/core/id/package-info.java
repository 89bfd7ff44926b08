/**
 * The typed ids of artefacts, and the opaque reference to a person.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.id;

import org.jspecify.annotations.NullMarked;

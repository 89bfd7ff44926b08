/** The typed ids of artefacts, and the opaque reference to a person. */
@NullMarked
package se.lis.core.id;

import org.jspecify.annotations.NullMarked;

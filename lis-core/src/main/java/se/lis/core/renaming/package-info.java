/** Artefacts that go by other ids than before. */
@NullMarked
package se.lis.core.renaming;

import org.jspecify.annotations.NullMarked;

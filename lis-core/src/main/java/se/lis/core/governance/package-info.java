/** Governing documents, management reviews and waivers. */
@NullMarked
package se.lis.core.governance;

import org.jspecify.annotations.NullMarked;

/** Reviews of access rights. */
@NullMarked
package se.lis.core.access;

import org.jspecify.annotations.NullMarked;

/** Reads the catalogue's files. Not for hosts. */
@NullMarked
package se.lis.rules.internal.catalogue;

import org.jspecify.annotations.NullMarked;

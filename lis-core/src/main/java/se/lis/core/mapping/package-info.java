/** Mappings: how files with columns of a city's own become artefacts. */
@NullMarked
package se.lis.core.mapping;

import org.jspecify.annotations.NullMarked;

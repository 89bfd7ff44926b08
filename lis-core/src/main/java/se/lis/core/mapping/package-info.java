/**
 * Mappings: how files with columns of a city's own become artefacts.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.core.mapping;

import org.jspecify.annotations.NullMarked;

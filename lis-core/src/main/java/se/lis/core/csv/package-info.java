/**
 * CSV in and out: one file a list of artefacts, a folder a register.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.csv;

import org.jspecify.annotations.NullMarked;

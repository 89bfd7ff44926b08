/** CSV in and out: one file a list of artefacts, a folder a register. */
@NullMarked
package se.lis.core.csv;

import org.jspecify.annotations.NullMarked;

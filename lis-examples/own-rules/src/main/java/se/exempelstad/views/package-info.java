/** Views of a host's own: questions over two kinds of artefact. */
@NullMarked
package se.exempelstad.views;

import org.jspecify.annotations.NullMarked;

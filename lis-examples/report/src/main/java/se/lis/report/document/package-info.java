/** Documents of headings, sentences, tables and fields to fill in, and how they are written: as Word documents and as text. */
@NullMarked
package se.lis.report.document;

import org.jspecify.annotations.NullMarked;

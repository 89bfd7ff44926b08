/** A register as an XLSX workbook. */
@NullMarked
package se.lis.workbook;

import org.jspecify.annotations.NullMarked;

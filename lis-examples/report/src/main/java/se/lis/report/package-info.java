/** What people read: pages, documents, texts and workbooks. */
@NullMarked
package se.lis.report;

import org.jspecify.annotations.NullMarked;

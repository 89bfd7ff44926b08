/** The register of processing as a document to hand over or publish: GDPR Article 30, field by field. */
@NullMarked
package se.lis.report.article30;

import org.jspecify.annotations.NullMarked;

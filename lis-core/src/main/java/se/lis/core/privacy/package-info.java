/** The register of processing, impact assessments and data subjects' requests. */
@NullMarked
package se.lis.core.privacy;

import org.jspecify.annotations.NullMarked;

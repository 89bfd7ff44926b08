/**
 * The register of processing, impact assessments and data subjects' requests.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.core.privacy;

import org.jspecify.annotations.NullMarked;

/**
 * Assessments and the catalogue in the formats that other tools take: OSCAL, SARIF and CSV.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.export;

import org.jspecify.annotations.NullMarked;

/** Assessments and the catalogue in the formats that other tools take: OSCAL, SARIF and CSV. */
@NullMarked
package se.lis.rules.export;

import org.jspecify.annotations.NullMarked;

/** Why a rule says what it says of one artefact. */
@NullMarked
package se.lis.rules.explanation;

import org.jspecify.annotations.NullMarked;

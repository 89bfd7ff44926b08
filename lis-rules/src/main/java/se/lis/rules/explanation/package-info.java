/**
 * Why a rule says what it says of one artefact.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
package se.lis.rules.explanation;

import org.jspecify.annotations.NullMarked;

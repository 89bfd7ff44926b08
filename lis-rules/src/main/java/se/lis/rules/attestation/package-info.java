/**
 * Signed statements that a register, judged by a catalogue and a policy, gave an assessment; and their verification, which assesses
 * anew. The statement is an in-toto Statement of version 1 in a DSSE envelope, signed with Ed25519.
 *
 * @since 0.2.0
 * @stability evolving
 */
@NullMarked
@ModelStyle
package se.lis.rules.attestation;

import org.jspecify.annotations.NullMarked;
import se.lis.core.ModelStyle;

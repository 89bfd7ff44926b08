/**
 * What a register holds at a moment: its artefacts, what refers to what, and who has looked at which of it.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.register;

import org.jspecify.annotations.NullMarked;

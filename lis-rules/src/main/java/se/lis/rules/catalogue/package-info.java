/**
 * The rules as the catalogue describes them: what each asks for, on which provisions it rests, and what it looks like in an example.
 *
 * @since 0.2.0
 * @stability stable
 */
@NullMarked
package se.lis.rules.catalogue;

import org.jspecify.annotations.NullMarked;

/** The rules as the catalogue describes them: what each asks for, on which provisions it rests, and what it looks like in an example. */
@NullMarked
package se.lis.rules.catalogue;

import org.jspecify.annotations.NullMarked;

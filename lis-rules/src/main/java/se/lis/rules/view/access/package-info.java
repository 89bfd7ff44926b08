/**
 * Access management, as its rules see it: systems, their owners, the rights in them and who reviews them.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view.access;

import org.jspecify.annotations.NullMarked;

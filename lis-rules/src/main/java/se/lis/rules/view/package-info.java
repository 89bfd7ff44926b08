/**
 * What the views of several fields need: each field has a package of its own, which knows no other field.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.view;

import org.jspecify.annotations.NullMarked;

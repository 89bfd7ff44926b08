/** What the views of several fields need: each field has a package of its own, which knows no other field. */
@NullMarked
package se.lis.rules.view;

import org.jspecify.annotations.NullMarked;

/** Access management, as its rules see it: systems, their owners, the rights in them and who reviews them. */
@NullMarked
package se.lis.rules.view.access;

import org.jspecify.annotations.NullMarked;

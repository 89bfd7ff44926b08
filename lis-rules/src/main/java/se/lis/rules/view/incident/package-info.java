/** Incident management, as its rules see it: breaches, significant incidents and cyber threats, and what is to be reported of them. */
@NullMarked
package se.lis.rules.view.incident;

import org.jspecify.annotations.NullMarked;

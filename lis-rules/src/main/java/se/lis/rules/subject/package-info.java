/** What rules judge: artefacts joined with what it takes to judge them. */
@NullMarked
package se.lis.rules.subject;

import org.jspecify.annotations.NullMarked;

/** What a rule's consequence says of a subject. */
@NullMarked
package se.lis.rules.verdict;

import org.jspecify.annotations.NullMarked;

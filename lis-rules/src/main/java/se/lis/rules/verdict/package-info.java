/**
 * What rules are written with: views that answer with where the answer comes from, questions, and the one table of verdicts.
 *
 * @since 0.2.0
 * @stability for rules
 */
@NullMarked
package se.lis.rules.verdict;

import org.jspecify.annotations.NullMarked;
